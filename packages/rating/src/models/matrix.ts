import { Quantity } from '@otpless/money/quantity';
import type { ChargeStep } from '../charge';
import { priceByModel } from '../price-by-model';
import { anyValue, type MatrixPricing, type MatrixRow, type SlabPricing } from '../pricing';

/** What was used with these dimension values. */
export interface DimensionedQuantity {
  readonly quantity: Quantity | string;
  readonly dimensions?: Readonly<Record<string, string>>;
}

/**
 * Every quantity goes to the row that matches it best, or to the default; what a row gathers is priced together, in the
 * order of the rows and the default last, so that the order in which quantities are given never matters.
 */
export function matrix(pricing: MatrixPricing, used: readonly DimensionedQuantity[], currency: string): ChargeStep[] {
  const gathered = new Map<MatrixRow | null, Quantity>();
  for (const { quantity, dimensions = {} } of used) {
    const row = bestRow(pricing.rows, dimensions);
    gathered.set(row, (gathered.get(row) ?? Quantity.zero).plus(Quantity.of(quantity)));
  }
  const priced = (row: MatrixRow | null, by: SlabPricing, where: string) =>
    priceByModel(by, gathered.get(row) ?? Quantity.zero, currency).map((step) => ({
      ...step,
      ...(row === null ? {} : { dimensions: row.match }),
      rule: `${where}: ${step.rule}`,
    }));
  return [
    ...pricing.rows.flatMap((row) => priced(row, row, described(row))),
    ...priced(null, pricing.otherwise, 'otherwise'),
  ];
}

/**
 * The most specific row that matches: the one with most exact values, then with most wildcards (which want a value,
 * whichever), then the one that stands first. Null where none matches.
 */
export function bestRow(rows: readonly MatrixRow[], dimensions: Readonly<Record<string, string>>): MatrixRow | null {
  return rows
    .filter(({ match }) => Object.entries(match).every(([name, value]) => matches(value, valueOf(dimensions, name))))
    .reduce<MatrixRow | null>((best, row) => (best === null || isMoreSpecific(row, best) ? row : best), null);
}

/** What is left of the quantities when so many units are free: they come off the rows in their order, the default last. */
export function withoutFree(
  rows: readonly MatrixRow[],
  used: readonly DimensionedQuantity[],
  free: Quantity,
): DimensionedQuantity[] {
  const place = (one: DimensionedQuantity): number => {
    const row = bestRow(rows, one.dimensions ?? {});
    return row === null ? rows.length : rows.indexOf(row);
  };
  let left = free;
  return [...used]
    .sort((one, other) => place(one) - place(other))
    .map(({ quantity, dimensions }) => {
      const given = Quantity.of(quantity);
      const off = Quantity.max(Quantity.zero, Quantity.min(left, given));
      left = left.minus(off);
      return { quantity: given.minus(off), dimensions };
    });
}

function valueOf(dimensions: Readonly<Record<string, string>>, name: string): string | undefined {
  return Object.hasOwn(dimensions, name) ? dimensions[name] : undefined;
}

function matches(wanted: string, given: string | undefined): boolean {
  return wanted === anyValue ? given !== undefined : wanted === given;
}

function isMoreSpecific(one: MatrixRow, other: MatrixRow): boolean {
  const [exact, otherExact] = [exactValues(one), exactValues(other)];
  return exact === otherExact ? Object.keys(one.match).length > Object.keys(other.match).length : exact > otherExact;
}

function exactValues({ match }: MatrixRow): number {
  return Object.values(match).filter((value) => value !== anyValue).length;
}

function described({ match }: MatrixRow): string {
  const values = Object.entries(match).map(([name, value]) => `${name} ${value === anyValue ? 'any' : value}`);
  return values.length === 0 ? 'anything' : values.sort().join(', ');
}
