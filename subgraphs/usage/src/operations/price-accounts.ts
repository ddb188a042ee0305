import { setImmediate as yieldToOthers } from 'node:timers/promises';
import { localDate } from '@otpless/period/local-date';
import { spansAccruals } from '../domain/charged-before';
import type { MeterCount } from '../domain/meter-count';
import type { PricingTerms } from '../domain/pricing-terms';
import { planAccount, type PlannedAccount, simulateAccount, type SimulationQuestion } from '../domain/simulate-account';
import type { KnownAccount, SimulatedPeriod } from '../domain/simulated-period';
import type { SimulatedAccount, Simulation } from '../domain/simulation';
import { countsOfPeriods } from './count-windows';
import type { Stores } from './ports';

/** Told of what should not happen, and did not stop the work. */
export type ReportFault = (error: unknown) => void;

/** Prices some accounts of a simulation on both sides, from what is known of them and what was counted, read in one go. */
export async function priceAccounts(
  stores: Pick<Stores, 'simulations' | 'projections' | 'totals' | 'uniqueValues'>,
  simulation: Simulation,
  accountIds: readonly string[],
  now: Date,
  report: ReportFault,
): Promise<SimulatedAccount[]> {
  const question = await questionOf(stores, simulation, now);
  const terms = [question.terms, ...(question.against === null ? [] : [question.against])];
  const known = await stores.simulations.known(accountIds, {
    ...question.days,
    alsoBefore: terms.some(({ currencies }) => spansAccruals({ phases: currencies })),
  });
  const planned = known.map((account) => planAccount(account, question));
  const periods = planned.flatMap(({ now, then }) => [...(now ?? []), ...(then ?? [])]);
  const countsOf = await countsOfPeriods(stores, periods);
  const priced: SimulatedAccount[] = [];
  for (const plan of planned) {
    priced.push(simulated(plan, countsOf, now, report));
    // Rating what is really used does not wait for what is only supposed.
    await yieldToOthers();
  }
  return priced;
}

/** The versions of the terms' plan give way to them, and so does the version whose subscriptions were selected. */
async function questionOf(
  { projections }: Pick<Stores, 'projections'>,
  { terms, against, licences, selection, startsOn, endsOn }: Simulation,
  now: Date,
): Promise<SimulationQuestion> {
  const planIds = [terms.planId, ...(against === null ? [] : [against.planId])];
  const versions = await projections.versionsOfPlans(planIds);
  const selected = selection.kind === 'PLAN_VERSION' ? [selection.planVersionId] : [];
  return {
    terms,
    against,
    licences,
    days: { startsOn: localDate(startsOn), endsOn: localDate(endsOn) },
    versionsReplacedBy: ({ planId }: PricingTerms) => new Set([...(versions.get(planId) ?? []), ...selected]),
    now,
  };
}

/** One account that cannot be priced is said to be so, and does not keep the others from it. */
function simulated(
  plan: PlannedAccount,
  countsOf: (period: SimulatedPeriod) => readonly MeterCount[],
  now: Date,
  report: ReportFault,
): SimulatedAccount {
  try {
    return simulateAccount(plan, countsOf, now);
  } catch (error) {
    report(error);
    return notPriced(plan.known);
  }
}

function notPriced({ id, currency }: KnownAccount): SimulatedAccount {
  const because = 'It could not be priced; the log of the usage process says why.';
  const nothing = { hasUsage: false, now: null, then: null, nowCharges: [], thenCharges: [] };
  return { accountId: id, currency, outcome: 'FAILED', because, ...nothing };
}
