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

const rounded = (value: number) => (value >= 100 ? Math.round(value).toLocaleString('en-US') : value.toFixed(2));

/** The figures as a Markdown page. */
export function reportOf(figures: readonly Figure[], machine: string, measuredOn: string): string {
  const rows = figures.map(
    ({ what, figure, unit, baselineWhat, baseline, note }) =>
      `| ${what} | ${rounded(figure)} ${unit} | ${baselineWhat}: ${rounded(baseline)} ${unit} | ${(figure / baseline).toFixed(2)} | ${note} |`,
  );
  return [
    '# Benchmarks',
    '',
    `Written by \`npm run bench\` on ${measuredOn}; ${machine}. Machines are noisy: compare the ratios. Figures are medians of`,
    'several runs unless a percentile is named; everything (broker, database, six processes, browser, load) shares the machine.',
    '',
    '| What | Figure | Baseline of the same run | Ratio | Note |',
    '|---|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}
