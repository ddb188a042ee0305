import type { JsMsg } from '@nats-io/jetstream';
import { readMessage, sourceOf } from './read-message';

const now = new Date('2026-11-22T10:00:00Z');

const message = (subject: string, payload: unknown): JsMsg =>
  ({ subject, seq: 7, time: now, json: () => payload }) as unknown as JsMsg;

test.each`
  subject                      | backfill | because
  ${'usage.events.p.3.src'}    | ${true}  | ${'a door asks for the permission first'}
  ${'usage.events.p.3.src.in'} | ${false} | ${'a producer may not back-fill by its own word'}
`(
  '$subject back-fills: $backfill, because $because',
  ({ subject, backfill }: { subject: string; backfill: boolean }) => {
    const { events } = readMessage(message(subject, { backfill: true, events: [{ id: 'e1' }] }), now);
    expect(events).toMatchObject([{ source: 'src', backfill, place: { sequence: 7, ordinal: 0 } }]);
  },
);

test('the source is the word after the partition, at both doors', () => {
  expect(['usage.events.p.0.a', 'usage.events.p.0.a.in'].map((subject) => sourceOf(message(subject, [])))).toEqual([
    'a',
    'a',
  ]);
});

test('what is neither an event nor a list of them is unreadable', () => {
  expect(readMessage(message('usage.events.p.0.a', 'text'), now).unreadable).toMatchObject({ status: 'REJECTED' });
});
