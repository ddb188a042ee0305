import { inr } from '../../test/sample-book';
import type { Grant } from './grant';
import { roomInScope } from './grant-scope';
import { planDraws, type RoomOf } from './plan-draws';
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
  scope: null,
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

test.each`
  amount  | grants                                                                        | parts             | because
  ${'5'}  | ${[grant('a', '9', { scope: ['otp'] })]}                                      | ${['a 5']}        | ${'its items have accrued as much'}
  ${'12'} | ${[grant('a', '9', { scope: ['otp'] }), grant('b', '9')]}                     | ${['a 6', 'b 6']} | ${'its items have accrued 6 only; the rest comes from money for anything'}
  ${'12'} | ${[grant('a', '9', { scope: ['fee'] })]}                                      | ${['a 4']}        | ${'what its items have not accrued stays unpaid'}
  ${'12'} | ${[grant('a', '4', { scope: ['otp'] }), grant('b', '9', { scope: ['otp'] })]} | ${['a 4', 'b 2']} | ${'two grants for one item share its room'}
  ${'5'}  | ${[grant('a', '9', { scope: ['seats'] }), grant('b', '9')]}                   | ${['b 5']}        | ${'nothing of its items has accrued'}
  ${'12'} | ${[grant('a', '9', { scope: ['otp', 'fee'] })]}                               | ${['a 9']}        | ${'several items give room together'}
`('$amount of 6 for OTP and 4 for the fee is taken as $parts because $because', ({ amount, grants, parts }) => {
  const accrual = {
    currency: 'INR',
    accruedByItem: [
      { itemKey: 'otp', amount: inr('6') },
      { itemKey: 'fee', amount: inr('4') },
    ],
  };
  const roomOf: RoomOf = (one, planned) => roomInScope(one, accrual, planned, grants);
  expect(plain(planDraws(inr(amount), grants, inr('0'), at, roomOf))).toEqual(parts);
});

test('money for some items only is not taken for what is for no item', () => {
  expect(plain(planDraws(inr('5'), [grant('a', '9', { scope: ['otp'] })], inr('0'), at))).toEqual([]);
});
