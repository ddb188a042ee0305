import { firstOfEach, repetition } from './dedupe';

const event = (source: string, id: string, contentHash: string, sequence: number, ordinal = 0) => ({
  source,
  id,
  contentHash,
  place: { sequence, ordinal },
});

test.each`
  events                                                                         | first | repeated                     | because
  ${[event('a', '1', 'x', 1), event('a', '2', 'x', 1, 1)]}                       | ${2}  | ${[]}                        | ${'other ids are other events'}
  ${[event('a', '1', 'x', 1), event('b', '1', 'y', 2)]}                          | ${2}  | ${[]}                        | ${'an id is unique within its source only'}
  ${[event('a', '1', 'x', 1), event('a', '1', 'x', 2)]}                          | ${1}  | ${['DUPLICATE']}             | ${'the same content counts once'}
  ${[event('a', '1', 'x', 1), event('a', '1', 'x', 1, 1)]}                       | ${1}  | ${['DUPLICATE']}             | ${'also twice in one message'}
  ${[event('a', '1', 'x', 1), event('a', '1', 'y', 2)]}                          | ${1}  | ${['CONFLICT']}              | ${'other content is another event'}
  ${[event('a', '1', 'x', 1), event('a', '1', 'x', 1)]}                          | ${1}  | ${[]}                        | ${'a message that came twice is one message'}
  ${[event('a', '1', 'x', 1), event('a', '1', 'y', 2), event('a', '1', 'x', 3)]} | ${1}  | ${['CONFLICT', 'DUPLICATE']} | ${'all are compared with the first'}
`('$first of them is first because $because', ({ events, first, repeated }) => {
  const found = firstOfEach(events as ReturnType<typeof event>[]);
  expect(found.first).toHaveLength(first);
  expect(found.repeated.map((one) => one.repetition)).toEqual(repeated);
});

test('a known hash tells a duplicate from a conflict', () => {
  expect([repetition('x', 'x'), repetition('x', 'y')]).toEqual(['DUPLICATE', 'CONFLICT']);
});
