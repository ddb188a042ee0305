import { localDate } from '@otpless/period/local-date';
import type { Today } from './change-day';
import type { PlanVersion } from './plan-version';
import type { Account, Subscription, Term } from './subscription';

/** The instant and day on which the domain's specs play. */
export const at = new Date('2026-11-22T10:00:00Z');
export const today = localDate('2026-11-22');

/** A plan that is billed monthly, from the day a subscription began, with three grace days. */
export const sampleVersion: PlanVersion = {
  id: 'plv_1',
  planId: 'pln_1',
  forAccountId: null,
  number: 1,
  status: 'ACTIVE',
  cycle: { interval: 'MONTHLY', start: { kind: 'ANNIVERSARY' }, graceDays: 3 },
  trialDays: 0,
  currencies: ['INR'],
  rateCards: [],
  pricingRules: [],
  version: 3,
  createdAt: at,
  activatedAt: at,
  archivedAt: null,
};

export const sampleAccount: Account = {
  id: 'acc_1',
  revision: 1,
  currency: 'INR',
  status: 'ACTIVE',
  timeZone: 'Asia/Kolkata',
  paymentMode: 'PREPAID',
};

export const sampleTerm: Term = {
  number: 1,
  startsOn: localDate('2026-09-05'),
  planVersionId: 'plv_1',
  trialEndsOn: null,
  replacedBy: null,
};

/** Runs since 5 September: its present month began on 5 November, and the one before has no grace left. */
export const sampleSubscription: Subscription = {
  id: 'sub_1',
  accountId: 'acc_1',
  memberAccountIds: [],
  currency: 'INR',
  startsOn: sampleTerm.startsOn,
  endsOn: null,
  agreedEndsOn: null,
  cancelledAt: null,
  terms: [sampleTerm],
  pauses: [],
  licences: [],
  overrides: [],
  coupons: [],
  experimentId: null,
  armKey: null,
  revision: 1,
  createdAt: at,
};

/** The same subscription, for other days. */
export function sampleSpan({
  startsOn = '2026-09-05',
  endsOn = null,
}: {
  startsOn?: string;
  endsOn?: string | null;
}): Subscription {
  const start = localDate(startsOn);
  const end = endsOn === null ? null : localDate(endsOn);
  const terms = [{ ...sampleTerm, startsOn: start }];
  return { ...sampleSubscription, startsOn: start, endsOn: end, agreedEndsOn: end, terms };
}

export const now: Today = { today, cycleOf: () => sampleVersion.cycle };

/** The day a verb is asked for. */
export const onDay = (day: string) => ({ timing: 'ON_DATE' as const, on: localDate(day) });
export const immediately = { timing: 'IMMEDIATE' as const, on: null };
export const nextCycle = { timing: 'NEXT_CYCLE' as const, on: null };
