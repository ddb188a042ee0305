import type { SubscriptionPhaseState } from '../gql/graphql';
import type { Tone } from '../parts/status-badge';

/** What the days of a phase cost. */
export const phaseWords: Record<SubscriptionPhaseState, string> = {
  RUNNING: 'By the plan',
  TRIAL: 'Trial, free',
  PAUSED: 'Paused, free',
};

export const phaseTones: Record<SubscriptionPhaseState, Tone> = { RUNNING: 'green', TRIAL: 'blue', PAUSED: 'amber' };

export type Position = 'Past' | 'Now' | 'To come';

/** Where days lie from the day it is. */
export function positionOf(
  { startsOn, endsOn }: { startsOn: string; endsOn?: string | null },
  today: string,
): Position {
  if (startsOn > today) return 'To come';
  return endsOn && endsOn <= today ? 'Past' : 'Now';
}
