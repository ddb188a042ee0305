import { Money } from '@otpless/money/money';
import { fundingPlan } from './funding';
import type { Funding } from './merchant';

/** What the wallet is left with, or is short of, when everything was drawn. */
function left(funding: Exclude<Funding, { kind: 'NONE' }>, used: string): number {
  const { payments, promotion } = fundingPlan(funding, Money.of(used, 'INR'));
  const net = payments.reduce((sum, gross) => sum + Number(gross) / 1.18, 0);
  return net + Number(promotion) - Number(used);
}

test.each`
  funding                                      | used          | expected | because
  ${{ kind: 'COMFORTABLE', reserve: '40000' }} | ${'3000.125'} | ${40000} | ${'what is used is paid for, and the reserve on top'}
  ${{ kind: 'LOW', reserve: '260' }}           | ${'1650.5'}   | ${260}   | ${'it stands a little above its alert line'}
  ${{ kind: 'SHORT', percentOfUse: '70' }}     | ${'2000'}     | ${-600}  | ${'three tenths of the use are uncovered'}
`('a $funding.kind wallet ends at about $expected because $because', ({ funding, used, expected }) =>
  expect(left(funding, used)).toBeCloseTo(expected, 1),
);

test('what is paid can be paid: two decimals', () => {
  const { payments } = fundingPlan({ kind: 'LOW', reserve: '260' }, Money.of('1650.123456', 'INR'));
  for (const gross of payments) expect(gross).toMatch(/^\d+(\.\d{1,2})?$/);
});
