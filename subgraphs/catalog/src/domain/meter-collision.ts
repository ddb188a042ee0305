import { Problem } from '@otpless/problem/problem';
import { type Phase, scheduleOf } from './schedule';
import { type OpenSpan, overlaps } from './span';
import { accountsOf, type Subscription } from './subscription';

/** The meters that a phase counts by. */
export type MetersOf = (phase: Phase) => readonly string[];

/** A meter that a subscription charges by, for some days and for some accounts. */
export interface MeterUse extends OpenSpan {
  readonly subscriptionId: string;
  readonly accountIds: readonly string[];
  readonly meterId: string;
}

/** One use of an account would be paid for twice. */
export class MeterCollision extends Problem {
  readonly typeName = 'MeterCollision';

  constructor(
    readonly meterId: string,
    readonly accountId: string,
    /** The other subscription, and the days it has the meter. */
    readonly subscriptionId: string,
    readonly startsOn: string,
    readonly endsOn: string | null,
  ) {
    const days = endsOn === null ? `from ${startsOn} on` : `from ${startsOn} until ${endsOn}`;
    super(
      `Subscription ${subscriptionId} counts by the meter ${meterId} for account ${accountId} ${days}: ` +
        'end or pause it first, or choose other days.',
    );
  }
}

/** What a subscription charges by; what is paused charges nothing, so that another may have the meter meanwhile. */
export function meterUsesOf(subscription: Subscription, metersOf: MetersOf): MeterUse[] {
  const accountIds = accountsOf(subscription);
  return scheduleOf(subscription)
    .filter(({ state }) => state !== 'PAUSED')
    .flatMap((phase) =>
      [...new Set(metersOf(phase))].map((meterId) => ({
        subscriptionId: subscription.id,
        accountIds,
        meterId,
        startsOn: phase.startsOn,
        endsOn: phase.endsOn,
      })),
    );
}

/** The first meter that is used twice on one day for one account; null where there is none. */
export function meterCollision(own: readonly MeterUse[], others: readonly MeterUse[]): MeterCollision | null {
  for (const use of own) {
    for (const other of others) {
      if (other.meterId !== use.meterId || !overlaps(use, other)) continue;
      const accountId = use.accountIds.find((id) => other.accountIds.includes(id));
      if (accountId !== undefined)
        return new MeterCollision(use.meterId, accountId, other.subscriptionId, other.startsOn, other.endsOn);
    }
  }
  return null;
}
