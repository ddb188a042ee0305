import type { JsMsg } from '@nats-io/jetstream';
import { readMessage } from './read-message';

const BY_BROKER = '2026-03-10T06:00:00.000Z';
const NOW = new Date('2026-03-10T06:00:01Z');

function message(body: string): JsMsg {
  return {
    subject: 'usage.events.p.2.shop-key',
    seq: 7,
    time: new Date(BY_BROKER),
    json: () => JSON.parse(body) as unknown,
  } as JsMsg;
}

test.each`
  body                             | events  | because
  ${'{"id":"1"}'}                  | ${1}    | ${'a bare event is a list of one'}
  ${'[{"id":"1"},{"id":"2"}]'}     | ${2}    | ${'a list is taken as it is'}
  ${'{"events":[{"id":"1"},"x"]}'} | ${2}    | ${'each is judged by itself, later'}
  ${'{"events":[]}'}               | ${0}    | ${'an empty envelope is no mistake'}
  ${'"text"'}                      | ${null} | ${'a text is neither'}
  ${'no JSON {'}                   | ${null} | ${'nothing can be read'}
`('$body holds $events because $because', ({ body, events }) => {
  const read = readMessage(message(body), NOW);
  expect(read.unreadable === null ? read.events.length : null).toBe(events);
});

test('the source is the subject’s last token, and each event knows its place', () => {
  const { events } = readMessage(message('[{"source":"liar"},{}]'), NOW);
  expect(events.map(({ source, place }) => [source, place])).toEqual([
    ['shop-key', { sequence: 7, ordinal: 0 }],
    ['shop-key', { sequence: 7, ordinal: 1 }],
  ]);
});

test.each`
  claimed                       | receivedAt                    | because
  ${undefined}                  | ${BY_BROKER}                  | ${'the broker knows when it came'}
  ${'2026-03-10T05:59:59.900Z'} | ${'2026-03-10T05:59:59.900Z'} | ${'a door may have gathered a little'}
  ${'2026-03-10T05:00:00.000Z'} | ${BY_BROKER}                  | ${'no door gathers for an hour'}
  ${'2026-03-10T06:00:00.001Z'} | ${BY_BROKER}                  | ${'nothing is received after it was sent on'}
`('received at $claimed is $receivedAt because $because', ({ claimed, receivedAt }) => {
  const { events } = readMessage(message(JSON.stringify({ receivedAt: claimed, events: [{}] })), NOW);
  expect(events[0]?.receivedAt.toISOString()).toBe(receivedAt);
});

test('a request id that is not fit for a log is replaced', () => {
  const of = (requestId: string) =>
    readMessage(message(JSON.stringify({ requestId, events: [{}] })), NOW).events[0]?.requestId;
  expect(of('req-1')).toBe('req-1');
  expect(of('one\ntwo')).not.toContain('\n');
});
