import { Money } from '@otpless/money/money';
import type { Accrual } from './accrued-charge';
import { reasonToSkip } from './billability';

const inr = (amount: string) => Money.of(amount, 'INR');

function accrual(paymentMode: 'PREPAID' | 'POSTPAID', ...amounts: string[]): Accrual {
  const period = { startsOn: '2026-10-01', endsOn: '2026-11-01' };
  const of = {
    id: 'acr_1',
    revision: 3,
    accountId: 'acc_1',
    subscriptionId: 'sub_1',
    planName: 'P',
    planVersionNumber: 1,
  };
  const card = { rateCardKey: 'k', description: 'd', sacCode: '998413', quantity: null, working: [] };
  const charges = amounts.map((amount) => ({ ...card, amount: inr(amount) }));
  return { ...of, paymentMode, period, total: Money.sum(amounts.map(inr), 'INR'), charges };
}

const draw = (accrualRevision: number, accrualState: 'GRACE' | 'FINAL') => ({
  promotional: inr('0'),
  purchased: inr('1'),
  accrualRevision,
  accrualState,
});

test.each`
  mode          | amounts      | draw                | known    | reason        | because
  ${'POSTPAID'} | ${['1']}     | ${null}             | ${true}  | ${null}       | ${'postpaid needs no wallet'}
  ${'POSTPAID'} | ${[]}        | ${null}             | ${true}  | ${'charges'}  | ${'there is nothing to write'}
  ${'POSTPAID'} | ${['0.004']} | ${null}             | ${true}  | ${'nothing'}  | ${'less than half a paisa is nothing'}
  ${'POSTPAID'} | ${['1']}     | ${null}             | ${false} | ${'tax data'} | ${'tax cannot be decided'}
  ${'PREPAID'}  | ${['1']}     | ${null}             | ${true}  | ${'wallet'}   | ${'the wallet has said nothing'}
  ${'PREPAID'}  | ${['1']}     | ${draw(3, 'GRACE')} | ${true}  | ${'wallet'}   | ${'draws in grace may still move'}
  ${'PREPAID'}  | ${['1']}     | ${draw(2, 'FINAL')} | ${true}  | ${'wallet'}   | ${'the draws are of an earlier revision'}
  ${'PREPAID'}  | ${['1']}     | ${draw(3, 'FINAL')} | ${true}  | ${null}       | ${'the final draws are recorded'}
`('$mode $amounts is skipped for $reason because $because', (row) => {
  const reason = reasonToSkip(accrual(row.mode, ...row.amounts), row.draw, row.known);
  if (row.reason === null) expect(reason).toBeNull();
  else expect(reason).toContain(row.reason);
});
