import fc from 'fast-check';
import { ConflatingQueue } from './conflating-queue';

const open = (capacity: number, onClose: () => void = () => undefined) =>
  new ConflatingQueue<number>(capacity, onClose);

async function takeAll(queue: ConflatingQueue<number>, count: number): Promise<number[]> {
  const taken: number[] = [];
  for (let i = 0; i < count; i += 1) taken.push((await queue.next()).value as number);
  return taken;
}

test.each`
  capacity | pushed       | taken        | because
  ${1}     | ${[1, 2, 3]} | ${[3]}       | ${'of a state only the newest matters'}
  ${2}     | ${[1, 2, 3]} | ${[2, 3]}    | ${'of news the oldest is dropped first'}
  ${5}     | ${[1, 2, 3]} | ${[1, 2, 3]} | ${'within bounds nothing is dropped'}
`('a queue of $capacity gives $taken of $pushed because $because', async ({ capacity, pushed, taken }) => {
  const queue = open(capacity);
  for (const item of pushed) queue.push(item);
  expect(await takeAll(queue, taken.length)).toEqual(taken);
});

test('a reader that waits is woken by the next item', async () => {
  const queue = open(1);
  const waiting = queue.next();
  queue.push(7);
  expect(await waiting).toEqual({ value: 7, done: false });
});

test('closing ends a waiting reader, says so once, and takes nothing more', async () => {
  const onClose = jest.fn();
  const queue = open(1, onClose);
  const waiting = queue.next();
  await queue.return();
  await queue.return();
  queue.push(1);
  expect(await waiting).toEqual({ value: undefined, done: true });
  expect(await queue.next()).toEqual({ value: undefined, done: true });
  expect(onClose).toHaveBeenCalledTimes(1);
});

test('whatever is pushed and taken, items come in order, the newest is never lost and no more than the capacity waits', () =>
  fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 4 }),
      fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }),
      async (capacity, bursts) => {
        const queue = open(capacity);
        let pushed = 0;
        const taken: number[] = [];
        for (const burst of bursts) {
          for (let i = 0; i < burst; i += 1) queue.push((pushed += 1));
          taken.push(...(await takeAll(queue, Math.min(burst, capacity))));
          expect(taken.at(-1)).toBe(pushed);
        }
        expect(taken).toEqual([...taken].sort((one, other) => one - other));
      },
    ),
  ));
