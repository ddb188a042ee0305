import type { FieldProblem } from '@otpless/problem/problem';
import type { BillableItem } from './billable-item';
import type { RateCard } from './rate-card';

/** The meter whose use a card charges for: its item's, or that of the entitlement it is beyond; null where it has none. */
export function pricedMeterOf(
  card: RateCard,
  rateCards: readonly RateCard[],
  items: ReadonlyMap<string, BillableItem>,
): string | null {
  if (card.kind === 'USAGE') return items.get(card.itemId)?.meterId ?? null;
  if (card.kind !== 'OVERAGE') return null;
  const entitlement = rateCards.find(({ key }) => key === card.beyond);
  return entitlement?.kind === 'ENTITLEMENT' ? entitlement.meterId : null;
}

export function unknownMeter(path: string, meterId: string): FieldProblem {
  return { path, message: `there is no meter ${meterId}: choose another` };
}
