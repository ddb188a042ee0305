import { subscriptionChanged } from '@otpless/contracts/catalog/subscription-changed';
import type { Clock } from '@otpless/service/clock';
import { type ChangeOfCharges, changeOfCharges, planChange } from '../domain/change-of-charges';
import type { Contract } from '../domain/contract';
import { countsOfPeriods } from './count-windows';
import type { Transact } from './ports';

/** What a change does to the charges of an account. */
export interface PreviewedCharges extends ChangeOfCharges {
  readonly accountId: string;
}

/**
 * What charges would come to if a contract were agreed on as the catalog says it would be, beside what they have come to:
 * rated by the same function from the same counts as when it is made. Null where nothing changes, or it is not known here.
 */
export function previewCharges(transact: Transact, clock: Clock) {
  return (said: unknown): Promise<PreviewedCharges | null> => {
    // Each card has a model of its kind, as in a contract that was kept.
    const proposed = subscriptionChanged.payload.parse(said) as unknown as Contract;
    return transact('FREE', async (stores) => {
      const contract = await stores.projections.contract(proposed.subscriptionId);
      const account = await stores.projections.account(proposed.accountId);
      if (contract === null || account === null) return null;
      const accruals = (await stores.accruals.ofSubscriptions([proposed.subscriptionId])).filter(
        ({ inForce }) => inForce,
      );
      const { timeZone, tags: accountTags } = account;
      const change = { contract, proposed, accruals, timeZone, accountTags, now: clock.now() };
      const planned = planChange(change);
      if (planned === null) return null;
      const countsOf = await countsOfPeriods(stores, [...planned.after, ...planned.without]);
      return { accountId: account.id, ...changeOfCharges(change, planned, countsOf) };
    });
  };
}
