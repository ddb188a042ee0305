import { Money } from '@otpless/money/money';
import type { Span } from '@otpless/period/periods';
import { localDateAt } from '@otpless/period/time-zone';
import type { EarlierAccrual } from './charged-before';
import { metersOf, phaseOf } from './contract';
import { dimensionsPriced, type MeterCount } from './meter-count';
import { type PricingTerms, termsIn } from './pricing-terms';
import { rateAccrual } from './rate-accrual';
import { replacedContracts } from './replaced-contracts';
import {
  type KnownAccount,
  periodsAsTheyStand,
  periodsOnTerms,
  periodsOnTop,
  type SimulatedPeriod,
} from './simulated-period';
import type { AssumedLicences, SimulatedAccount, SimulatedCharge, SimulationOutcome } from './simulation';

/** What is asked about each account. */
export interface SimulationQuestion {
  readonly terms: PricingTerms;
  readonly against: PricingTerms | null;
  readonly licences: readonly AssumedLicences[];
  readonly days: Span;
  /** By plan, its versions; with the version whose subscriptions were selected, they give way to terms of the plan. */
  readonly versionsReplacedBy: (terms: PricingTerms) => ReadonlySet<string>;
  readonly now: Date;
}

/** The periods to price on either side; null of a side whose terms are not offered in the account's currency. */
export interface PlannedAccount {
  readonly known: KnownAccount;
  readonly now: readonly SimulatedPeriod[] | null;
  readonly then: readonly SimulatedPeriod[] | null;
}

/** What must be priced to compare what the account pays with what it would pay. */
export function planAccount(known: KnownAccount, question: SimulationQuestion): PlannedAccount {
  const { terms, against } = question;
  if (known.isMember && known.contracts.length === 0) return { known, now: [], then: [] };
  return {
    known,
    now: against === null ? asItStands(known, question) : onTerms(against, known, question),
    then: onTerms(terms, known, question),
  };
}

function asItStands(known: KnownAccount, { days }: SimulationQuestion): SimulatedPeriod[] {
  return known.contracts.flatMap((contract) => periodsAsTheyStand(contract, known, days));
}

/** What is replaced is priced by the terms, the rest as it stands; days that are priced already are not priced twice. */
function onTerms(
  terms: PricingTerms,
  known: KnownAccount,
  { days, licences, versionsReplacedBy, now }: SimulationQuestion,
): SimulatedPeriod[] | null {
  const said = termsIn(terms, known.currency);
  if (said === null) return null;
  const planVersionIds = versionsReplacedBy(terms);
  const replaced = replacedContracts(known.contracts, { terms: said, planVersionIds, days });
  const rest = known.contracts.filter((contract) => !replaced.includes(contract));
  const kept = rest.flatMap((contract) => periodsAsTheyStand(contract, known, days));
  if (replaced.length === 0) {
    const onTop = periodsOnTop(terms, known, days, licences, now);
    return onTop === null ? null : [...onTop, ...kept];
  }
  const priced: SimulatedPeriod[] = [];
  for (const contract of replaced) {
    const periods = periodsOnTerms(terms, contract, known, days, licences, now);
    if (periods === null) return null;
    priced.push(...periods.filter(({ period }) => !priced.some((other) => overlaps(other.period, period))));
  }
  return [...priced, ...kept];
}

function overlaps(one: SimulatedPeriod['period'], other: SimulatedPeriod['period']): boolean {
  return one.startsOn < other.endsOn && other.startsOn < one.endsOn;
}

/** The meters that pricing the period looks at, and the dimensions it tells apart of each. */
export function metersAskedBy({ contract, period }: SimulatedPeriod): { meterId: string; dimensions: string[] }[] {
  const phase = phaseOf(contract, period);
  return metersOf(phase).map((meterId) => ({ meterId, dimensions: dimensionsPriced(meterId, phase) }));
}

/** Prices both sides from what the meters counted. */
export function simulateAccount(
  { known, now, then }: PlannedAccount,
  countsOf: (period: SimulatedPeriod) => readonly MeterCount[],
  at: Date,
): SimulatedAccount {
  const sides = { now: priced(now, known, countsOf, at), then: priced(then, known, countsOf, at) };
  const shown = [...(now ?? []), ...(then ?? [])].filter(({ isShown }) => isShown);
  const outcome = outcomeOf(known, now, then);
  const total = (charges: readonly SimulatedCharge[]) =>
    Money.sum(
      charges.map(({ charge }) => Money.of(charge.amount, known.currency)),
      known.currency,
    ).toFixed();
  return {
    accountId: known.id,
    currency: known.currency,
    outcome,
    because: null,
    hasUsage: shown.some((period) => countsOf(period).some(({ groups }) => groups.length > 0)),
    now: now === null || !pays[outcome].now ? null : total(sides.now),
    then: then === null || !pays[outcome].then ? null : total(sides.then),
    nowCharges: sides.now,
    thenCharges: sides.then,
  };
}

/** Of which sides there is something to tell. */
const pays: Record<SimulationOutcome, { readonly now: boolean; readonly then: boolean }> = {
  COMPARED: { now: true, then: true },
  WITHOUT_CONTRACT: { now: false, then: true },
  WITHOUT_PERIOD: { now: false, then: false },
  PRICED_WITH_ANOTHER: { now: false, then: false },
  NOT_OFFERED: { now: true, then: true },
  FAILED: { now: false, then: false },
};

function outcomeOf(
  { contracts, isMember }: KnownAccount,
  now: PlannedAccount['now'],
  then: PlannedAccount['then'],
): SimulationOutcome {
  if (now === null || then === null) return 'NOT_OFFERED';
  if (contracts.length === 0) return isMember ? 'PRICED_WITH_ANOTHER' : 'WITHOUT_CONTRACT';
  return now.length === 0 && then.length === 0 ? 'WITHOUT_PERIOD' : 'COMPARED';
}

function priced(
  periods: readonly SimulatedPeriod[] | null,
  { tags }: KnownAccount,
  countsOf: (period: SimulatedPeriod) => readonly MeterCount[],
  at: Date,
): SimulatedCharge[] {
  const before: (EarlierAccrual & { readonly subscriptionId: string })[] = [];
  return (periods ?? []).flatMap((simulated) => {
    const { contract, period, timeZone, isShown } = simulated;
    const { subscriptionId } = contract;
    const others = simulated.others ?? before.filter((one) => one.subscriptionId === subscriptionId);
    const sources = { counts: countsOf(simulated), accountTags: tags, today: localDateAt(at, timeZone), others };
    const { charges } = rateAccrual(period, contract, sources);
    before.push({ subscriptionId, startsOn: period.startsOn, inForce: true, charges });
    if (!isShown) return [];
    const { startsOn, endsOn } = period;
    const of = { subscriptionId: subscriptionId === '' ? null : subscriptionId, startsOn, endsOn };
    return charges.map((charge) => ({ ...of, charge }));
  });
}
