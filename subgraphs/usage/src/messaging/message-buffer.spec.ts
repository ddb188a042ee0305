import type { JsMsg } from '@nats-io/jetstream';
import type { ReceivedEvent } from '../domain/usage-event';
import { type Buffered, MessageBuffer } from './message-buffer';

const nak = jest.fn();

const buffered = (events: number): Buffered => ({
  message: { nak } as unknown as JsMsg,
  read: { events: Array.from({ length: events }, () => ({}) as ReceivedEvent), unreadable: null },
});

test('what has queued is one batch, up to about so many events', async () => {
  const buffer = new MessageBuffer(100);
  for (const events of [2, 3, 0, 4]) void buffer.put(buffered(events));
  expect(await buffer.take(5)).toHaveLength(2);
  expect(await buffer.take(5)).toHaveLength(2);
});

test('a taker waits for a message, and for more until its time has come or it has enough', async () => {
  const buffer = new MessageBuffer(100);
  const taken = buffer.take(3, Date.now() + 60_000);
  void buffer.put(buffered(1));
  void buffer.put(buffered(2));
  expect(await taken).toHaveLength(2);
  void buffer.put(buffered(1));
  expect(await buffer.take(3, Date.now() + 5)).toHaveLength(1);
});

test('a full buffer makes the reader wait until something is taken', async () => {
  const buffer = new MessageBuffer(2);
  let room = false;
  const reader = buffer.put(buffered(2)).then(() => (room = true));
  await Promise.resolve();
  expect(room).toBe(false);
  await buffer.take(2);
  await reader;
  expect(room).toBe(true);
});

test('a closed buffer gives back what waits and what still comes', async () => {
  const buffer = new MessageBuffer(100);
  void buffer.put(buffered(1));
  buffer.close();
  await buffer.put(buffered(1));
  expect(nak).toHaveBeenCalledTimes(2);
  expect(await buffer.take(5)).toEqual([]);
});
