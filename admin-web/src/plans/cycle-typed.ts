import { wholeNumber } from '../forms/whole-number';
import type { CycleStartKind, PricingCycle, PricingCycleInput, PricingInterval } from '../gql/graphql';

/** A pricing cycle while it is typed. */
export interface CycleTyped {
  interval: PricingInterval;
  startKind: CycleStartKind;
  startDay: string;
  startMonthOffset: string;
  graceDays: string;
}

export const firstCycle: CycleTyped = {
  interval: 'MONTHLY',
  startKind: 'FIXED',
  startDay: '1',
  startMonthOffset: '0',
  graceDays: '3',
};

/** A cycle of the graph as the form holds it. */
export const cycleTyped = ({
  interval,
  startKind,
  startDay,
  startMonthOffset,
  graceDays,
}: PricingCycle): CycleTyped => ({
  interval,
  startKind,
  startDay: startDay ?? '1',
  startMonthOffset: String(startMonthOffset ?? 0),
  graceDays: String(graceDays),
});

/** Whether a cycle has months of its own to start in. */
export const hasMonth = ({ interval }: Pick<CycleTyped, 'interval'>): boolean =>
  interval !== 'WEEKLY' && interval !== 'MONTHLY';

/** What was typed, as the graph takes it: an anniversary has no day of its own. */
export function cycleInput(cycle: CycleTyped): PricingCycleInput {
  const { interval, startKind, startDay, startMonthOffset, graceDays } = cycle;
  const isFixed = startKind === 'FIXED';
  return {
    interval,
    startKind,
    startDay: isFixed ? startDay : null,
    startMonthOffset: isFixed && hasMonth(cycle) ? Number(startMonthOffset) : null,
    graceDays: wholeNumber(graceDays),
  };
}
