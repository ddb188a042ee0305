/** One measured figure beside a baseline of the same run, so that noisy machines can be compared by the ratio. */
export interface Figure {
  readonly what: string;
  readonly figure: number;
  readonly unit: string;
  readonly baselineWhat: string;
  readonly baseline: number;
  /** What one should know when reading it. */
  readonly note: string;
}

/** The middle of the measured values; of an even number, the lower of the two. */
export function median(values: readonly number[]): number {
  return percentile(values, 50);
}

/** The value that p percent of the measured ones do not exceed. */
export function percentile(values: readonly number[], p: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  const index = Math.max(0, Math.ceil((p / 100) * sorted.length) - 1);
  const value = sorted[index];
  if (value === undefined) throw new Error('Nothing was measured.');
  return value;
}

/** Whole numbers from a hundred on; else two decimals, or two digits where that would leave nothing. */
function rounded(value: number): string {
  if (value >= 100) return Math.round(value).toLocaleString('en-US');
  return value >= 0.1 ? value.toFixed(2) : value.toPrecision(2);
}

/**
 * The figures as a Markdown page. What this run did not measure keeps the row it has in the page so far, with its date, so
 * that one part can be measured by itself.
 */
export function reportOf(
  figures: readonly Figure[],
  { machine, measuredOn, pageSoFar = '' }: { machine: string; measuredOn: string; pageSoFar?: string },
): string {
  const rows = rowsOf(pageSoFar);
  for (const figure of figures) rows.set(figure.what, rowOf(figure, `${measuredOn}; ${machine}`));
  return [
    '# Benchmarks',
    '',
    'Written by `npm run bench`. Machines are noisy: compare the ratios. Figures are medians of several runs unless a',
    'percentile is named; everything (broker, database, six processes, browser, load) shares the machine.',
    '',
    '| What | Figure | Baseline of the same run | Ratio | Measured | Note |',
    '|---|---|---|---|---|---|',
    ...rows.values(),
    '',
  ].join('\n');
}

function rowOf({ what, figure, unit, baselineWhat, baseline, note }: Figure, measured: string): string {
  const cells = [
    what,
    `${rounded(figure)} ${unit}`,
    `${baselineWhat}: ${rounded(baseline)} ${unit}`,
    rounded(figure / baseline),
    measured,
    note,
  ];
  return `| ${cells.join(' | ')} |`;
}

/** The rows of a page by what they measured. */
function rowsOf(page: string): Map<string, string> {
  const rows = page.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| What '));
  return new Map(rows.map((row) => [row.split(' | ')[0]!.slice(2), row] as const));
}
