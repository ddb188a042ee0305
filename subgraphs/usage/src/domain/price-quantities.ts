import { exact } from '@otpless/money/decimal';
import { type LocalDate, localDate } from '@otpless/period/local-date';
import { periodContaining, type Period } from '@otpless/period/periods';
import { type FieldProblem, InvalidInput } from '@otpless/problem/problem';
import type { EarlierAccrual } from './charged-before';
import { metersOf } from './contract';
import type { MeterCount } from './meter-count';
import { type PricingTerms, termsIn } from './pricing-terms';
import { rateAccrual, type RatedAccrual } from './rate-accrual';
import { contractOnAlone, withLicences } from './simulated-period';
import type { AssumedLicences } from './simulation';

/** What a meter is taken to say for these dimension values; what is typed several times for one meter is added up. */
export interface TypedQuantity {
  readonly meterId: string;
  readonly quantity: string;
  readonly dimensions: Readonly<Record<string, string>>;
}

/** A whole cycle to price, of an account that has nothing but these terms. */
export interface TypedUsage {
  readonly currency: string;
  readonly quantities: readonly TypedQuantity[];
  readonly licences: readonly AssumedLicences[];
  readonly accountTags: readonly string[];
  /** The first day under the terms. */
  readonly startsOn: LocalDate;
  /** 1 is the first, in which what is due once falls due. In every cycle before it the same is used. */
  readonly cycle: number;
}

export interface PricedUsage extends RatedAccrual {
  readonly period: Period;
}

const mostCycles = 60;

/** What the terms cost for a whole cycle in which so much is used. */
export function priceQuantities(terms: PricingTerms, typed: TypedUsage): PricedUsage | InvalidInput {
  const { currency, quantities, licences, startsOn, cycle, accountTags } = typed;
  const said = termsIn(terms, currency);
  if (said === null) return InvalidInput.at('currency', notOfferedIn(terms, currency));
  const problems = [...quantityProblems(quantities, metersOf(said)), ...cycleProblems(cycle)];
  if (problems.length > 0) return new InvalidInput(problems);
  const contract = withLicences(contractOnAlone(terms, said, '', startsOn), licences);
  const counts = countsOf(quantities);
  const others: EarlierAccrual[] = [];
  const { cycle: billedBy } = contract.phases[0]!;
  for (let period = periodContaining(billedBy, startsOn, startsOn); ; period = next(period)) {
    const ended = { ...period, inForce: true, state: 'GRACE' as const, currency };
    const rated = rateAccrual(ended, contract, { counts, accountTags, today: period.endsOn, others });
    others.push({ startsOn: period.startsOn, inForce: true, charges: rated.charges });
    if (others.length === cycle) return { ...rated, period };
  }

  function next({ endsOn }: Period): Period {
    return periodContaining(billedBy, startsOn, localDate(endsOn));
  }
}

/** Why terms cannot be priced in a currency, and what to do. */
export function notOfferedIn({ currencies, problems, planName, planVersionNumber }: PricingTerms, currency: string) {
  const offered = currencies.map((one) => one.currency).join(', ');
  const why = problems[0] === undefined ? '' : `: ${problems[0]}`;
  const instead = offered === '' ? '' : `; use ${offered}`;
  return `version ${planVersionNumber} of ${planName} cannot be priced in ${currency}${why}${instead}`;
}

function quantityProblems(quantities: readonly TypedQuantity[], meterIds: readonly string[]): FieldProblem[] {
  return quantities.flatMap(({ meterId, quantity }, index) => [
    ...(meterIds.includes(meterId)
      ? []
      : [{ path: `quantities.${index}.meterId`, message: `nothing in these terms looks at ${meterId}: leave it out` }]),
    ...(exact(quantity).isNegative()
      ? [{ path: `quantities.${index}.quantity`, message: 'a quantity is not below zero' }]
      : []),
  ]);
}

function cycleProblems(cycle: number): FieldProblem[] {
  return Number.isInteger(cycle) && cycle >= 1 && cycle <= mostCycles
    ? []
    : [{ path: 'cycle', message: `the cycle is a whole number from 1 to ${mostCycles}` }];
}

function countsOf(quantities: readonly TypedQuantity[]): MeterCount[] {
  return [...new Set(quantities.map(({ meterId }) => meterId))].map((meterId) => ({
    meterId,
    aggregation: 'SUM',
    uniqueValues: 0n,
    uniqueGroups: [],
    groups: quantities
      .filter((one) => one.meterId === meterId)
      .map(({ quantity, dimensions }) => {
        const value = exact(quantity);
        const latest = { value, at: new Date(0), key: '' };
        return { dimensions, aggregate: { count: 1n, values: { sum: value, min: value, max: value, latest } } };
      }),
  }));
}
