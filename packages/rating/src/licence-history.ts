import { invariant } from '@otpless/problem/invariant';
import { Quantity } from '@otpless/money/quantity';
import { laterOf, type LocalDate } from '@otpless/period/local-date';
import type { Span } from '@otpless/period/periods';

/** From this local day on, so many licences are held; the day of the change belongs to the new number. */
export interface LicenceChange {
  readonly effectiveOn: LocalDate;
  readonly quantity: string;
}

/** Days on which one number of licences is held. */
export interface LicenceStretch extends Span {
  readonly quantity: Quantity;
}

/**
 * The days of the span in stretches of one number of licences, without those on which none is held. Changes may be given
 * in any order; of several on one day the last that is given counts. The last number stays until the end of the span.
 */
export function licenceStretches(history: readonly LicenceChange[], { startsOn, endsOn }: Span): LicenceStretch[] {
  const onDay = new Map(history.map((change) => [change.effectiveOn, Quantity.of(change.quantity)] as const));
  const changes = [...onDay.entries()].sort(([one], [other]) => (one < other ? -1 : 1));
  const stretches: LicenceStretch[] = [];
  changes.forEach(([effectiveOn, quantity], at) => {
    invariant(!quantity.isNegative(), 'nobody holds less than no licences');
    const next = changes[at + 1]?.[0] ?? endsOn;
    const stretch = { startsOn: laterOf(effectiveOn, startsOn), endsOn: next < endsOn ? next : endsOn, quantity };
    if (stretch.startsOn < stretch.endsOn && quantity.isPositive()) stretches.push(stretch);
  });
  return stretches;
}
