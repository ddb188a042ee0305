import { Money } from '@otpless/money/money';
import type { Grant } from '@otpless/wallet/domain/grant';
import { planDraws } from '@otpless/wallet/domain/plan-draws';

/** Figures of other engines about which grants are drawn first (see vectors.md), on the wallet's own plan of draws. */
const at = new Date('2026-11-22T10:00:00Z');
const usd = (amount: string) => Money.of(amount, 'USD');
const grant = (id: string, remaining: string, over: Partial<Grant> = {}): Grant => ({
  id,
  walletId: 'wal',
  kind: 'PURCHASED',
  amount: usd(remaining),
  remaining: usd(remaining),
  priority: 0,
  expiresAt: null,
  scope: null,
  createdAt: at,
  ...over,
});
const until = (day: string) => ({ expiresAt: new Date(`${day}T00:00:00Z`) });

const lots = [
  grant('a', '50'),
  grant('b', '30', until('2036-01-01')),
  grant('c', '20', until('2036-02-01')),
  grant('d', '100', until('2036-03-01')),
];
const twice = [grant('a', '75', { kind: 'PROMOTIONAL' }), grant('b', '75', { kind: 'PROMOTIONAL' })];
const bought = [grant('purchased', '7'), grant('granted', '3', { kind: 'PROMOTIONAL' })];

test.each`
  id              | amount   | grants                 | parts                           | because
  ${'wallet-010'} | ${'5'}   | ${bought}              | ${['granted 3', 'purchased 2']} | ${'what was given is drawn before what was bought'}
  ${'wallet-021'} | ${'70'}  | ${lots}                | ${['b 30', 'c 20', 'd 20']}     | ${'the soonest expiry first, never last; 130 are left'}
  ${'cred-3'}     | ${'150'} | ${twice}               | ${['a 75', 'b 75']}             | ${'the next grant gives what the first lacks'}
  ${'cred-6'}     | ${'150'} | ${[grant('a', '300')]} | ${['a 150']}                    | ${'no more is drawn than is charged'}
`('$id: $amount is drawn as $parts because $because', ({ amount, grants, parts }) => {
  const drawn = planDraws(usd(amount), grants, usd('0'), at);
  expect(drawn.map((part) => `${part.grantId} ${part.amount.toFixed()}`)).toEqual(parts);
});
