import { monthAt } from '../mix/months';
import { countedIn, historyOf } from './history';
import { merchants } from './merchants';

const now = new Date('2026-11-22T10:00:00Z');
const [biggest] = merchants;
const smallest = merchants.at(-1)!;

test('the same merchant and month always give the same events, so that they can be sent again', () => {
  const month = monthAt(now, -1);
  expect(historyOf(biggest!, month, now, 1)).toEqual(historyOf(biggest!, month, now, 1));
});

test('a running month only grows as time goes on', () => {
  const month = monthAt(now);
  const later = historyOf(biggest!, month, new Date('2026-11-23T10:00:00Z'), 1);
  const ids = new Set(later.map(({ id }) => id));
  const earlier = historyOf(biggest!, month, now, 1);
  expect(earlier.length).toBeLessThan(later.length);
  expect(earlier.every(({ id }) => ids.has(id))).toBe(true);
});

test('all events lie in their month of India, and ids are told apart', () => {
  const ids = new Set<string>();
  for (const offset of [-2, -1]) {
    const month = monthAt(now, offset);
    for (const { id, occurredAt } of historyOf(smallest, month, now, 1)) {
      expect(occurredAt >= month.startsAt.toISOString() && occurredAt < month.endsAt.toISOString()).toBe(true);
      ids.add(id);
    }
  }
  expect(ids.size).toBe(280);
});

test('bigger merchants have more, and failed attempts are not counted', () => {
  const month = monthAt(now, -1);
  const many = historyOf(biggest!, month, now, 1);
  expect(many).toHaveLength(1600);
  expect(historyOf(smallest, month, now, 1)).toHaveLength(140);
  expect(historyOf(biggest!, month, now, 3)).toHaveLength(4800);
  expect(countedIn(many)).toBe(many.filter(({ dimensions }) => dimensions.status !== 'FAILED').length);
});
