import { Money } from '@otpless/money/money';
import { Quantity } from '@otpless/money/quantity';
import { sharesByUse } from '@otpless/rating/rating-group';
import type { Accrual } from './accrual';
import { type InvoiceableCharge, invoiceableCharges } from './charge';
import { type MeterCount, overallOf } from './meter-count';

/** What the meters counted of one account of a rating group. */
export interface MemberUse {
  readonly accountId: string;
  readonly counts: readonly MeterCount[];
}

/** What one account of a rating group bears of the accrual they share. */
export interface MemberShare {
  readonly accountId: string;
  readonly charges: readonly {
    readonly rateCardKey: string;
    /** What its meter counted of the account; null of a charge that is not metered. */
    readonly quantity: string | null;
    readonly amount: string;
  }[];
  readonly total: string;
}

/** What the meters say of one account of the group, as text. */
interface Member {
  readonly accountId: string;
  readonly usage: readonly { readonly meterId: string; readonly quantity: string }[];
}

/**
 * What each account bears of an accrual, the leading one first: of what is metered its share by use, with caps and
 * discounts in it; all the rest is the leading account's. The shares add up to the accrual.
 */
export function memberShares(accrual: Accrual, used: readonly MemberUse[]): MemberShare[] {
  const { currency } = accrual;
  const members = [accrual.accountId, ...accrual.memberAccountIds].map((accountId) => memberOf(accountId, used));
  const shared = invoiceableCharges(accrual.charges, currency).map((charge) => ({
    charge,
    shares: sharesOf(charge, members, currency),
  }));
  return members.map(({ accountId, usage }) => {
    const charges = shared.flatMap(({ charge: { rateCardKey, meterId }, shares }) => {
      const amount = shares.get(accountId);
      const quantity = usage.find((total) => total.meterId === meterId)?.quantity ?? null;
      return amount === undefined ? [] : [{ rateCardKey, quantity, amount }];
    });
    const total = Money.sum(
      charges.map(({ amount }) => amount),
      currency,
    );
    return {
      accountId,
      charges: charges.map((charge) => ({ ...charge, amount: charge.amount.toFixed() })),
      total: total.toFixed(),
    };
  });
}

function memberOf(accountId: string, used: readonly MemberUse[]): Member {
  const counts = used.find((one) => one.accountId === accountId)?.counts ?? [];
  const usage = Object.entries(overallOf(counts)).map(([meterId, quantity]) => ({
    meterId,
    quantity: quantity.toFixed(),
  }));
  return { accountId, usage };
}

/** What is charged without a meter is the leading account's, and so is what nobody used any more once it was corrected. */
function sharesOf(
  { amount, meterId }: InvoiceableCharge,
  members: readonly Member[],
  currency: string,
): ReadonlyMap<string, Money> {
  const money = Money.of(amount, currency);
  const isUsed = members.some(({ usage }) =>
    usage.some((total) => total.meterId === meterId && Quantity.of(total.quantity).isPositive()),
  );
  if (meterId !== null && isUsed) return sharesByUse(money, meterId, members);
  const [leading] = members;
  return new Map(leading === undefined ? [] : [[leading.accountId, money]]);
}
