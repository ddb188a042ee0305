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

test('a figure stands beside its baseline and their ratio', () => {
  const page = reportOf(
    [{ what: 'ingest', figure: 50, unit: 'events/s', baselineWhat: 'COPY', baseline: 200, note: '' }],
    'two cores',
    '2026-11-22',
  );
  expect(page).toContain('| ingest | 50.00 events/s | COPY: 200 events/s | 0.25 |');
});
