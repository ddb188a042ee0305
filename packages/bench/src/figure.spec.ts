import { median, percentile, reportOf } from './figure';

test.each([
  [[3, 1, 2], 50, 2, 'the middle'],
  [[4, 1, 2, 3], 50, 2, 'of an even number the lower'],
  [[5], 99, 5, 'one value is every percentile'],
  [Array.from({ length: 100 }, (_value, index) => index + 1), 99, 99, '99 of 100 do not exceed it'],
])('%j at %d is %d because %s', (values, p, expected) => {
  expect(percentile(values, p)).toBe(expected);
});

test('nothing measured has no median', () => {
  expect(() => median([])).toThrow('Nothing was measured.');
});

const ingest = { what: 'ingest', figure: 50, unit: 'events/s', baselineWhat: 'COPY', baseline: 200, note: '' };
const rating = {
  ...ingest,
  what: 'rating',
  figure: 40_000.4,
  unit: 'charges/s',
  baselineWhat: 'floats',
  baseline: 1e7,
};
const run = { machine: 'two cores', measuredOn: '2026-11-22' };

test('a figure stands beside its baseline and their ratio', () => {
  expect(reportOf([ingest], run)).toContain(
    '| ingest | 50.00 events/s | COPY: 200 events/s | 0.25 | 2026-11-22; two cores |  |',
  );
  expect(reportOf([rating], run)).toContain('| 40,000 charges/s | floats: 10,000,000 charges/s | 0.0040 |');
});

test('what was not measured keeps its row, and what was takes its place', () => {
  const pageSoFar = reportOf([ingest, rating], run);
  const later = { ...run, measuredOn: '2026-12-01', pageSoFar };
  expect(reportOf([], later)).toBe(pageSoFar);
  expect(reportOf([{ ...ingest, figure: 100 }], later)).toBe(
    pageSoFar.replace('50.00', '100').replace('0.25 | 2026-11-22', '0.50 | 2026-12-01'),
  );
  const added = reportOf([{ ...ingest, what: 'gateway' }], later)
    .split('\n')
    .filter((line) => /^\| \w/.test(line));
  expect(added.map((row) => row.split(' | ')[0])).toEqual(['| What', '| ingest', '| rating', '| gateway']);
});
