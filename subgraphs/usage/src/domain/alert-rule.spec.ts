import fc from 'fast-check';
import { Money } from '@otpless/money/money';
import { alertMessage, crossing } from './alert-rule';

const inr = (amount: string) => Money.of(amount, 'INR');
const threshold = inr('500');

test.each`
  armed    | balance     | found          | because
  ${true}  | ${'500'}    | ${'UNCHANGED'} | ${'at the line is not below it'}
  ${true}  | ${'499.99'} | ${'RAISED'}    | ${'it crossed the line'}
  ${false} | ${'1'}      | ${'UNCHANGED'} | ${'it has told already'}
  ${false} | ${'500'}    | ${'ARMED'}     | ${'it recovered'}
  ${true}  | ${'9000'}   | ${'UNCHANGED'} | ${'nothing is wrong'}
  ${true}  | ${'-3'}     | ${'RAISED'}    | ${'overdrawn is below'}
`('armed $armed at $balance is $found because $because', ({ armed, balance, found }) => {
  expect(crossing({ armed, threshold }, inr(balance))).toBe(found);
});

test('it fires once a crossing, whatever the balance does', () =>
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 1000 })), (balances) => {
      let armed = true;
      let fired = 0;
      for (const balance of balances) {
        const found = crossing({ armed, threshold }, inr(String(balance)));
        if (found === 'RAISED') fired += 1;
        armed = found === 'UNCHANGED' ? armed : found === 'ARMED';
      }
      const crossings = balances.filter((balance, at) => balance < 500 && (at === 0 || (balances[at - 1] ?? 0) >= 500));
      expect(fired).toBe(crossings.length);
    }),
  ));

test('the message names both amounts', () => {
  expect(alertMessage(inr('480'), threshold)).toBe('The live balance INR 480.00 is below INR 500.00.');
});
