import { mulberry32 } from '../random';
import { DAY_MS, dayFactorAt, drawInstant, HOUR_MS } from './day-curve';

const midnightInIndia = Date.parse('2026-11-21T18:30:00Z');

test('a whole day has the average of 1', () => {
  const minutes = Array.from({ length: 1440 }, (_, minute) => dayFactorAt(midnightInIndia + minute * 60_000));
  expect(minutes.reduce((sum, factor) => sum + factor, 0) / 1440).toBeCloseTo(1, 6);
});

test.each`
  hour    | least   | most   | because
  ${3.5}  | ${0.1}  | ${0.2} | ${'India is asleep'}
  ${12.5} | ${1.4}  | ${1.6} | ${'lunch is ordered'}
  ${20.5} | ${1.65} | ${1.8} | ${'the evening is the peak'}
`('at $hour o’clock in India the factor lies between $least and $most because $because', ({ hour, least, most }) => {
  const factor = dayFactorAt(midnightInIndia + hour * HOUR_MS);
  expect(factor).toBeGreaterThan(least);
  expect(factor).toBeLessThan(most);
});

test('instants are drawn from the span, the evening more often than the night', () => {
  const random = mulberry32(7);
  const hours = Array.from({ length: 20_000 }, () => {
    const instant = drawInstant(random, midnightInIndia, midnightInIndia + 3 * DAY_MS);
    if (instant < midnightInIndia || instant >= midnightInIndia + 3 * DAY_MS) throw new Error('out of the span');
    return Math.floor(((instant - midnightInIndia) % DAY_MS) / HOUR_MS);
  });
  const at = (hour: number) => hours.filter((one) => one === hour).length;
  expect(at(20)).toBeGreaterThan(6 * at(3));
});
