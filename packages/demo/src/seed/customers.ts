import type { GatewayClient } from '../gateway-client';
import { gstinOf } from './gstin';
import type { Merchant } from './merchant';
import { CURRENCY } from './plans';

interface KnownAccount {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly { readonly value: string }[];
}

interface KnownCustomer {
  readonly id: string;
  readonly legalName: string;
  readonly accounts: { readonly nodes: readonly KnownAccount[] };
}

const customerFields = 'id legalName accounts(first: 20) { nodes { id name aliases { value } } }';

/** The merchant's account, with its customer and its alias from `since` on; makes only what is not there. */
export async function ensureAccount(gateway: GatewayClient, merchant: Merchant, since: Date): Promise<string> {
  const customer = await ensureCustomer(gateway, merchant);
  const known = customer.accounts.nodes.find(({ name }) => name === merchant.displayName);
  const account = known ?? (await createAccount(gateway, merchant, customer.id));
  if (!account.aliases.some(({ value }) => value === merchant.alias)) {
    const input = { accountId: account.id, value: merchant.alias, effectiveFrom: since.toISOString() };
    await gateway.done({ field: 'assignAlias', noun: 'Account', select: 'id', input });
  }
  return account.id;
}

async function ensureCustomer(gateway: GatewayClient, merchant: Merchant): Promise<KnownCustomer> {
  const { legalName } = merchant;
  const { customers } = await gateway.ask<{ customers: { nodes: KnownCustomer[] } }>(
    `query($search: String) { customers(search: $search) { nodes { ${customerFields} } } }`,
    { search: legalName },
  );
  const known = customers.nodes.find((customer) => customer.legalName === legalName);
  return (
    known ??
    gateway.done({ field: 'createCustomer', noun: 'Customer', select: customerFields, input: customerOf(merchant) })
  );
}

function customerOf({ key, legalName, displayName, contact, address, taxCategory, pan, tags }: Merchant) {
  return {
    legalName,
    displayName,
    contacts: [
      { name: contact, email: `billing@${key}.example`, role: 'BILLING' },
      { name: `${displayName} engineering`, email: `dev@${key}.example`, role: 'TECHNICAL' },
    ],
    billingAddress: address,
    taxCategory,
    ...(pan === null ? {} : { gstin: gstinOf(address.stateCode, pan) }),
    tags,
  };
}

/** The account of a merchant has the merchant's short name. */
function createAccount(gateway: GatewayClient, merchant: Merchant, customerId: string): Promise<KnownAccount> {
  const { displayName: name, paymentMode, netTermsDays } = merchant;
  const input = { customerId, name, currency: CURRENCY, paymentMode, netTermsDays };
  return gateway.done({ field: 'createAccount', noun: 'Account', select: 'id name aliases { value }', input });
}
