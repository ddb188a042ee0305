import { type Aggregate, quantityOf } from '@otpless/metering/aggregate';
import { Quantity } from '@otpless/money/quantity';
import type { ContractToRate } from '@otpless/rating/contract-to-rate';
import type { Pricing } from '@otpless/rating/pricing';
import type { MeterTotal } from '@otpless/rating/rate';
import type { ContractPhase } from './contract';
import type { Aggregation } from './meter';

type Dimensions = Readonly<Record<string, string>>;

/** What one meter counted in an accrual so far, by the values of its group-by dimensions. */
export interface MeterCount {
  readonly meterId: string;
  readonly aggregation: Aggregation;
  readonly groups: readonly { readonly dimensions: Dimensions; readonly aggregate: Aggregate }[];
  /** How many values a UNIQUE_COUNT told apart in all groups together; nothing of other aggregations. */
  readonly uniqueValues: bigint;
  /** The same by the dimensions that a matrix tells apart, where one prices the meter. */
  readonly uniqueGroups: readonly UniqueGroup[];
}

/** How many values groups have together that are alike in some dimensions. */
export interface UniqueGroup {
  readonly dimensions: Dimensions;
  readonly uniqueValues: bigint;
}

/** What the meters say of everything together. */
export function overallOf(counts: readonly MeterCount[]): Record<string, Quantity> {
  return Object.fromEntries(counts.map((count) => [count.meterId, quantityOfAll(count)]));
}

/**
 * What the meters counted, as rating asks for it: of everything together, and by the dimension values that a matrix of the
 * phase tells apart. Groups that no matrix tells apart are combined before they are priced, since the highest value, the
 * newest and the average of two groups are not the sum of theirs.
 */
export function usageToRate(
  counts: readonly MeterCount[],
  phase: Pick<ContractPhase, 'cards' | 'rules'>,
): Pick<ContractToRate, 'usage' | 'overall'> {
  const usage = counts.flatMap((count) => totalsBy(dimensionsPriced(count.meterId, phase), count));
  return { usage, overall: overallOf(counts) };
}

/** The dimensions that any matrix which may price the meter looks at. */
export function dimensionsPriced(meterId: string, { cards, rules }: Pick<ContractPhase, 'cards' | 'rules'>): string[] {
  const pricings: Pricing[] = [
    ...cards.filter((card) => card.kind === 'USAGE').filter((card) => card.meterId === meterId),
    ...rules.flatMap(({ effect }) => (effect.kind === 'REPLACE' ? [effect.pricing] : [])),
  ];
  const names = pricings.flatMap((pricing) =>
    pricing.model === 'MATRIX' ? pricing.rows.flatMap(({ match }) => Object.keys(match)) : [],
  );
  return [...new Set(names)].sort();
}

function totalsBy(names: readonly string[], count: MeterCount): MeterTotal[] {
  const { meterId, aggregation, groups, uniqueGroups } = count;
  if (names.length === 0)
    return groups.length === 0 ? [] : [{ meterId, dimensions: {}, quantity: quantityOfAll(count) }];
  if (aggregation === 'UNIQUE_COUNT')
    return uniqueGroups.map(({ dimensions, uniqueValues }) => ({
      meterId,
      dimensions,
      quantity: Quantity.of(uniqueValues.toString()),
    }));
  const parts = new Map<string, { dimensions: Dimensions; aggregates: Aggregate[] }>();
  for (const { dimensions, aggregate } of groups) {
    const seen = Object.fromEntries(
      names.flatMap((name) => (Object.hasOwn(dimensions, name) ? [[name, dimensions[name]!] as const] : [])),
    );
    const key = JSON.stringify(seen);
    const part = parts.get(key) ?? { dimensions: seen, aggregates: [] };
    part.aggregates.push(aggregate);
    parts.set(key, part);
  }
  return [...parts.values()].map(({ dimensions, aggregates }) => ({
    meterId,
    dimensions,
    quantity: quantityOf(aggregation, aggregates, 0n),
  }));
}

function quantityOfAll({ aggregation, groups, uniqueValues }: MeterCount): Quantity {
  return quantityOf(
    aggregation,
    groups.map(({ aggregate }) => aggregate),
    uniqueValues,
  );
}
