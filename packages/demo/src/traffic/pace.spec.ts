import { Pace } from './pace';

const wall = Date.parse('2026-11-22T06:30:00Z');

test('a steady pace gives exactly its events, however the ticks fall', () => {
  const pace = new Pace(2000, true, 0);
  let sum = 0;
  for (let elapsed = 7; elapsed <= 10_000; elapsed += 7) sum += pace.due(elapsed, wall + elapsed);
  expect(sum).toBe(Math.floor((Math.floor(10_000 / 7) * 7 * 2000) / 1000));
});

test('the day curve makes the evening busier than the night', () => {
  const inOneSecond = (at: string) => new Pace(1000, false, 0).due(1000, Date.parse(at));
  expect(inOneSecond('2026-11-22T15:00:00Z')).toBeGreaterThan(5 * inOneSecond('2026-11-21T22:00:00Z'));
});

test('what a stall missed does not come all at once', () => {
  expect(new Pace(100, true, 0).due(3_600_000, wall)).toBe(200);
});
