import { inr } from '../../test/sample-book';
import type { Grant } from './grant';
import { planDraws } from './plan-draws';
import { planReturn } from './plan-return';

const at = new Date('2026-11-22T10:00:00Z');
const grant = (id: string, remaining: string, over: Partial<Grant> = {}): Grant => ({
  id,
  walletId: 'wal',
  kind: 'PURCHASED',
  amount: inr('100'),
  remaining: inr(remaining),
  priority: 0,
  expiresAt: null,
  createdAt: at,
  ...over,
});
const plain = (parts: readonly { grantId: string | null; amount: { toFixed(): string } }[]) =>
  parts.map(({ grantId, amount }) => `${grantId ?? 'overdraft'} ${amount.toFixed()}`);

test.each`
  amount  | grants                                                                 | room   | parts                     | because
  ${'0'}  | ${[grant('a', '5')]}                                                   | ${'9'} | ${[]}                     | ${'nothing is taken for nothing'}
  ${'5'}  | ${[grant('a', '5')]}                                                   | ${'9'} | ${['a 5']}                | ${'a grant may be used up to its last digit'}
  ${'7'}  | ${[grant('a', '5'), grant('b', '5')]}                                  | ${'9'} | ${['a 5', 'b 2']}         | ${'the next grant gives what the first lacks'}
  ${'7'}  | ${[grant('a', '5'), grant('b', '5', { priority: -1 })]}                | ${'9'} | ${['b 5', 'a 2']}         | ${'grants are taken in draw order, not as listed'}
  ${'12'} | ${[grant('a', '5')]}                                                   | ${'9'} | ${['a 5', 'overdraft 7']} | ${'the overdraft comes after all grants'}
  ${'20'} | ${[grant('a', '5')]}                                                   | ${'9'} | ${['a 5', 'overdraft 9']} | ${'no more is taken than is there'}
  ${'5'}  | ${[grant('a', '0'), grant('b', '5')]}                                  | ${'0'} | ${['b 5']}                | ${'a grant that is used up gives nothing'}
  ${'5'}  | ${[grant('a', '5', { expiresAt: at, priority: -1 }), grant('b', '5')]} | ${'0'} | ${['b 5']}                | ${'an expired grant is not drawn'}
  ${'5'}  | ${[grant('a', '0.000000000001')]}                                      | ${'0'} | ${['a 0.000000000001']}   | ${'the last digit counts'}
`('$amount is taken as $parts because $because', ({ amount, grants, room, parts }) => {
  expect(plain(planDraws(inr(amount), grants, inr(room), at))).toEqual(parts);
});

const taken = [
  { grantId: 'a', amount: inr('5') },
  { grantId: 'b', amount: inr('3') },
  { grantId: null, amount: inr('2') },
];
test.each`
  amount  | returned                         | kept                             | because
  ${'0'}  | ${[]}                            | ${['a 5', 'b 3', 'overdraft 2']} | ${'nothing returns'}
  ${'1'}  | ${['overdraft 1']}               | ${['a 5', 'b 3', 'overdraft 1']} | ${'the latest taking is undone first, in part'}
  ${'4'}  | ${['overdraft 2', 'b 2']}        | ${['a 5', 'b 1']}                | ${'then the one before it'}
  ${'10'} | ${['overdraft 2', 'b 3', 'a 5']} | ${[]}                            | ${'all of it returns to where it came from'}
`('of 10 taken, $amount returns as $returned because $because', ({ amount, returned, kept }) => {
  const planned = planReturn(inr(amount), taken);
  expect(plain(planned.returned)).toEqual(returned);
  expect(plain(planned.kept)).toEqual(kept);
});

test('more cannot return than was taken', () => {
  expect(() => planReturn(inr('10.000000000001'), taken)).toThrow('no more is returned than was taken');
});
