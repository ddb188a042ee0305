import type { EventSchemaChanged } from '@otpless/contracts/catalog/event-schema-changed';
import type { MeterChanged } from '@otpless/contracts/catalog/meter-changed';
import type { PricingTermsChanged } from '@otpless/contracts/catalog/pricing-terms-changed';
import type { BillableItemChanged } from '@otpless/contracts/catalog/billable-item-changed';
import type { SubscriptionChanged } from '@otpless/contracts/catalog/subscription-changed';
import type { AccountChanged } from '@otpless/contracts/customer/account-changed';
import type { AliasChanged } from '@otpless/contracts/customer/alias-changed';
import type { Clock } from '@otpless/service/clock';
import { currentRequestId } from '@otpless/service/request-context';
import { rebuildMeter } from './rebuild-rollups';
import type { RetryUnprocessed } from './retry-unprocessed';
import type { Transact } from './ports';
import { syncContract } from './sync-contract';

/**
 * Keeps what the others say, where it is newer than what is held, and does what follows from it: contracts get their
 * accruals, meters count what is stored, and events that waited for it are tried again. What follows is done also when a
 * fact comes a second time, since the first time may have broken off after the commit.
 */
export function projectFacts(transact: Transact, clock: Clock, retry: RetryUnprocessed) {
  return {
    accounts: async (accounts: readonly AccountChanged[]): Promise<void> => {
      await transact('EXCLUSIVE', async (stores) => {
        const before = await stores.projections.accounts(accounts.map(({ accountId }) => accountId));
        const kept = await stores.projections.keepAccounts(accounts);
        if (kept.length === 0) return;
        await stores.knowledge.changed();
        const waiting = await stores.projections.contractsOfAccounts(kept.map(({ accountId }) => accountId));
        const regraced = await stores.projections.contractsOfAccounts(
          kept
            .filter(({ accountId, graceDays }) => (before.get(accountId)?.graceDays ?? null) !== graceDays)
            .map(({ accountId }) => accountId),
        );
        for (const subscriptionId of waiting) {
          const begun = await stores.accruals.ofSubscription(subscriptionId);
          if (begun.length === 0 || regraced.includes(subscriptionId))
            await syncContract(stores, subscriptionId, clock.now());
        }
        // Pricing rules ask for an account's tags.
        const open = await stores.accruals.notFinalOfAccounts(kept.map(({ accountId }) => accountId));
        const requestId = currentRequestId();
        await stores.totals.mark(open.map((accrualId) => ({ accrualId, receivedAt: null, requestId })));
      });
      await retry({ subjects: accounts.map(({ accountId }) => accountId) });
    },
    aliases: async (aliases: readonly AliasChanged[]): Promise<void> => {
      await transact('EXCLUSIVE', async ({ projections, knowledge }) => {
        if ((await projections.keepAliases(aliases)).length > 0) await knowledge.changed();
      });
      await retry({ subjects: aliases.map(({ value }) => value) });
    },
    schemas: async (schemas: readonly EventSchemaChanged[]): Promise<void> => {
      await transact('EXCLUSIVE', async ({ projections, knowledge }) => {
        if ((await projections.keepSchemas(schemas)).length > 0) await knowledge.changed();
      });
      await retry({ eventNames: schemas.map(({ eventName }) => eventName) });
    },
    meters: (meters: readonly MeterChanged[]): Promise<void> =>
      transact('EXCLUSIVE', async (stores) => {
        const known = await stores.projections.meters(meters.map(({ meterId }) => meterId));
        const kept = await stores.projections.keepMeters(meters);
        if (kept.length === 0) return;
        await stores.knowledge.changed();
        // How a meter counts never changes: only one that is new has anything to count anew.
        const unheard = kept.map(({ meterId }) => meterId).filter((meterId) => !known.some(({ id }) => id === meterId));
        for (const meter of await stores.projections.meters(unheard))
          await rebuildMeter(stores, meter, { from: null, to: null });
      }),
    // Nothing is counted or accrued by them, so nothing waits.
    terms: (terms: readonly PricingTermsChanged[]): Promise<void> =>
      transact('FREE', async ({ projections }) => void (await projections.keepTerms(terms))),
    items: (items: readonly BillableItemChanged[]): Promise<void> =>
      transact('FREE', async (stores) => {
        const kept = await stores.projections.keepItems(items);
        // What contracts said of an item is what it was at first.
        const changed = kept.filter(({ revision }) => revision > 1).map(({ itemId }) => itemId);
        const accrualIds = changed.length === 0 ? [] : await stores.accruals.notFinalWithItems(changed);
        const requestId = currentRequestId();
        await stores.totals.mark(accrualIds.map((accrualId) => ({ accrualId, receivedAt: null, requestId })));
      }),
    contracts: (contracts: readonly SubscriptionChanged[]): Promise<void> =>
      transact('EXCLUSIVE', async (stores) => {
        const kept = await stores.projections.keepContracts(contracts);
        for (const { subscriptionId } of kept) await syncContract(stores, subscriptionId, clock.now());
      }),
  };
}

export type ProjectFacts = ReturnType<typeof projectFacts>;
