import { aliasChanged } from '@otpless/contracts/customer/alias-changed';
import { apiKeyRevoked } from '@otpless/contracts/customer/api-key-revoked';
import { invariant } from '@otpless/problem/invariant';
import type { Principal } from '@otpless/service/principal';
import { audit } from './audit';
import { aliasFact } from './facts';
import type { Ports, Stores } from './ports';
import { tellAccount } from './tell-accounts';

export const customerFacts = ['ACCOUNT_CHANGED', 'ALIAS_CHANGED', 'API_KEY_REVOKED'] as const;
export type CustomerFact = (typeof customerFacts)[number];

/** Facts a transaction: short enough that nobody waits for it. */
const CHUNK = 200;

/**
 * Says the present facts again at their present revision, so that the others can rebuild what they keep of them. Accounts
 * are held while they are told, so that an old fact never overtakes a newer one of the same revision.
 */
export function republishFacts(ports: Ports) {
  return async (by: Principal, facts: readonly CustomerFact[]): Promise<number> => {
    let published = 0;
    for (const fact of facts) {
      let after: string | null = null;
      for (;;) {
        const told: { ids: string[] } = await ports.transact((stores) => tellAfter(stores, fact, after));
        published += told.ids.length;
        if (told.ids.length < CHUNK) break;
        after = told.ids.at(-1) ?? null;
      }
    }
    await ports.transact((stores) => audit(stores, ports, by, 'republishCustomerFacts', 'facts', { facts, published }));
    return published;
  };
}

async function tellAfter(stores: Stores, fact: CustomerFact, after: string | null): Promise<{ ids: string[] }> {
  const { outbox } = stores;
  switch (fact) {
    case 'ACCOUNT_CHANGED': {
      const accounts = await stores.accounts.pageAfter(after, CHUNK);
      for (const account of accounts) {
        const customer = await stores.customers.get(account.customerId);
        invariant(customer !== null, 'an account has its customer');
        await tellAccount(stores, account, customer);
      }
      return { ids: accounts.map(({ id }) => id) };
    }
    case 'ALIAS_CHANGED': {
      const aliases = await stores.aliases.pageAfter(after, CHUNK);
      for (const alias of aliases) await outbox.append(aliasChanged, aliasFact(alias));
      return { ids: aliases.map(({ id }) => id) };
    }
    case 'API_KEY_REVOKED': {
      const keys = await stores.apiKeys.revokedAfter(after, CHUNK);
      for (const { id } of keys) await outbox.append(apiKeyRevoked, { keyId: id });
      return { ids: keys.map(({ id }) => id) };
    }
  }
}
