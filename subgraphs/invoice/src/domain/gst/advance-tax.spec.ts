import fc from 'fast-check';
import { Money } from '@otpless/money/money';
import { splitAdvance } from './advance-tax';
import type { TaxTreatment } from './supply';
import { totalTax } from './tax';

const inr = (amount: string) => Money.of(amount, 'INR');
const treatments: Record<string, TaxTreatment> = {
  intra: { kind: 'INTRA_STATE', heads: ['CGST', 'SGST'] },
  inter: { kind: 'INTER_STATE', heads: ['IGST'] },
  zero: { kind: 'ZERO_RATED', heads: [] },
};

// The reference rounds the net by itself and keeps a residual; ours gives the residual to the net (see VECTORS.md).
test.each`
  id           | gross           | kind       | net             | residual   | eachHead
  ${'incl-02'} | ${'118.00'}     | ${'inter'} | ${'100.00'}     | ${'0.00'}  | ${'18.00'}
  ${'incl-03'} | ${'590.00'}     | ${'intra'} | ${'500.00'}     | ${'0.00'}  | ${'45.00'}
  ${'incl-04'} | ${'100.00'}     | ${'intra'} | ${'84.75'}      | ${'-0.01'} | ${'7.63'}
  ${'incl-05'} | ${'100.00'}     | ${'inter'} | ${'84.75'}      | ${'0.00'}  | ${'15.25'}
  ${'incl-09'} | ${'1.00'}       | ${'intra'} | ${'0.85'}       | ${'-0.01'} | ${'0.08'}
  ${'incl-10'} | ${'0.01'}       | ${'inter'} | ${'0.01'}       | ${'0.00'}  | ${'0.00'}
  ${'incl-11'} | ${'1180000.00'} | ${'inter'} | ${'1000000.00'} | ${'0.00'}  | ${'180000.00'}
  ${'incl-12'} | ${'10000.00'}   | ${'intra'} | ${'8474.58'}    | ${'0.00'}  | ${'762.71'}
`('$id: $gross paid $kind-state holds $eachHead of tax per head', ({ gross, kind, net, residual, eachHead }) => {
  const split = splitAdvance(inr(gross), treatments[kind]!, '18');
  expect(split.taxes.map(({ amount }) => amount.toMinorFixed())).toEqual(split.taxes.map(() => eachHead));
  expect(split.net.equals(inr(net).plus(inr(residual)))).toBe(true);
});

test('an advance for a zero-rated supply is all net', () => {
  expect(splitAdvance(inr('590'), treatments['zero']!, '18').net.toMinorFixed()).toBe('590.00');
});

test('net and tax add up to what was paid', () =>
  fc.assert(
    fc.property(fc.bigInt({ min: 1n, max: 10n ** 13n }), fc.constantFrom('intra', 'inter', 'zero'), (units, kind) => {
      const gross = inr(String(units)).times('0.01');
      const { net, taxes } = splitAdvance(gross, treatments[kind]!, '18');
      expect(net.plus(totalTax(taxes, 'INR')).equals(gross)).toBe(true);
      expect(net.isNegative()).toBe(false);
    }),
  ));
