import { allocate } from '@otpless/money/allocation';
import { Money } from '@otpless/money/money';
import { Quantity } from '@otpless/money/quantity';
import type { MeterTotal } from './rate';

/** What the meters counted of one account of a rating group. */
export interface GroupMember {
  readonly accountId: string;
  readonly usage: readonly MeterTotal[];
}

/** The usage of all accounts of a group, to be priced together: by meter and dimension values, as of one account. */
export function pooledUsage(members: readonly GroupMember[]): MeterTotal[] {
  const pooled = new Map<string, MeterTotal & { readonly quantity: Quantity }>();
  for (const total of members.flatMap(({ usage }) => usage)) {
    const key = JSON.stringify([total.meterId, Object.entries(total.dimensions ?? {}).sort(byName)]);
    const quantity = (pooled.get(key)?.quantity ?? Quantity.zero).plus(Quantity.of(total.quantity));
    pooled.set(key, { ...total, quantity });
  }
  return [...pooled.entries()].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, total]) => total);
}

/** What each account bears of an amount that was charged for a meter: its share of the use, by largest remainder. */
export function sharesByUse(
  amount: Money,
  meterId: string,
  members: readonly GroupMember[],
): ReadonlyMap<string, Money> {
  const used = members.map(({ usage }) =>
    Quantity.max(
      Quantity.zero,
      Quantity.sum(usage.filter((total) => total.meterId === meterId).map(({ quantity }) => Quantity.of(quantity))),
    ),
  );
  const shares = allocate(amount, used, 'SCALE_12');
  return new Map(members.map(({ accountId }, at) => [accountId, shares[at]!] as const));
}

function byName([one]: [string, string], [other]: [string, string]): number {
  return one < other ? -1 : 1;
}
