import { inr } from '../../test/sample-book';
import { type Grant, inDrawOrder, isExpired } from './grant';

const day = (number: number) => new Date(Date.UTC(2026, 10, number));
const grant = (over: Partial<Grant>): Grant => ({
  id: 'gra_m',
  walletId: 'wal',
  kind: 'PURCHASED',
  amount: inr('1'),
  remaining: inr('1'),
  priority: 0,
  expiresAt: null,
  scope: null,
  createdAt: day(5),
  ...over,
});

test.each`
  first                                         | second                                        | because
  ${{ priority: 0 }}                            | ${{ priority: 1, expiresAt: day(6) }}         | ${'a lower priority goes before a sooner expiry'}
  ${{ expiresAt: day(6) }}                      | ${{ expiresAt: day(7), kind: 'PROMOTIONAL' }} | ${'the soonest expiry goes before the kind'}
  ${{ expiresAt: day(7) }}                      | ${{ expiresAt: null, kind: 'PROMOTIONAL' }}   | ${'what never expires goes last'}
  ${{ kind: 'PROMOTIONAL', createdAt: day(9) }} | ${{ kind: 'PURCHASED', createdAt: day(1) }}   | ${'promotional money goes before purchased, however old'}
  ${{ createdAt: day(1) }}                      | ${{ createdAt: day(2) }}                      | ${'of the like the oldest goes first'}
  ${{ id: 'gra_a' }}                            | ${{ id: 'gra_b' }}                            | ${'of the same instant the order is always the same'}
`('$first is drawn before $second because $because', ({ first, second }) => {
  expect(inDrawOrder(grant(first), grant(second))).toBeLessThan(0);
  expect(inDrawOrder(grant(second), grant(first))).toBeGreaterThan(0);
});

test.each`
  expiresAt  | expired  | because
  ${null}    | ${false} | ${'it never expires'}
  ${day(11)} | ${false} | ${'its day is to come'}
  ${day(10)} | ${true}  | ${'at its very instant it is gone'}
  ${day(9)}  | ${true}  | ${'it is past'}
`('at day 10 a grant that expires $expiresAt is expired: $expired, because $because', ({ expiresAt, expired }) => {
  expect(isExpired({ expiresAt }, day(10))).toBe(expired);
});
