import type { FieldProblem } from '@otpless/problem/problem';
import type { Meter } from './meter';
import type { CurrencyRates } from './rate-card';

/** A matrix prices by dimensions that its meter groups by: by no other is the use known. */
export function matrixDimensionProblems(
  path: string,
  rates: readonly CurrencyRates[],
  { key, groupBy }: Meter,
): FieldProblem[] {
  const known = groupBy.length === 0 ? 'none' : groupBy.join(', ');
  return rates.flatMap(({ matrix }, rate) =>
    (matrix?.rows ?? []).flatMap(({ match }, row) =>
      Object.keys(match)
        .filter((dimension) => !groupBy.includes(dimension))
        .map((dimension) => ({
          path: `${path}.${rate}.matrix.rows.${row}.match`,
          message: `meter ${key} does not group by ${dimension}: match by its dimensions (${known})`,
        })),
    ),
  );
}
