import fc from 'fast-check';
import { Money } from '@otpless/money/money';
import { add, type Advance, grossOf, type NetWithTax, nothing, subtract } from './advance';
import type { Accrual } from './accrued-charge';
import type { Draws } from './coverage';
import { draftInvoice, type InvoiceDraft } from './invoice';
import { issueInvoice } from './issue-invoice';
import { payInvoice } from './invoice-payment';
import { settleAhead } from './set-off';
import { splitAdvance } from './gst/advance-tax';

const inr = (amount: string) => Money.of(amount, 'INR');
const none = inr('0');
const seller = { legalName: 'OTPless', gstin: '29AAACO1234F1ZS', address: 'Bengaluru', zeroRatedWithIgst: false };

function account(placeOfSupply: string) {
  const billingAddress = {
    line1: '1 Road',
    line2: null,
    city: 'City',
    stateCode: placeOfSupply,
    postalCode: '560001',
    country: 'IN',
  };
  const customer = {
    legalName: 'Buyer',
    billingAddress,
    taxCategory: 'REGISTERED' as const,
    gstin: null,
    placeOfSupply,
  };
  return { accountId: 'acc_1', netTermsDays: 15, customer };
}

function accrual(...amounts: string[]): Accrual {
  return {
    id: 'acr_01h455vb4pex5vsknk084sn02q',
    revision: 3,
    accountId: 'acc_1',
    subscriptionId: 'sub_1',
    paymentMode: 'PREPAID',
    planName: 'Growth',
    planVersionNumber: 2,
    period: { startsOn: '2026-10-01', endsOn: '2026-11-01' },
    total: Money.sum(amounts.map(inr), 'INR'),
    charges: amounts.map((amount, at) => ({
      rateCardKey: `card-${at}`,
      description: `Charge ${at}`,
      sacCode: '998413',
      quantity: '10',
      amount: inr(amount),
      working: [{ rule: 'per unit', quantity: '10', rate: inr(amount).times('0.1').toFixed(), amount }],
    })),
  };
}

const receipted = (gross: string, id = 'rcv_1', place: 'INTRA' | 'INTER' = 'INTRA'): Advance => {
  const heads = place === 'INTRA' ? (['CGST', 'SGST'] as const) : (['IGST'] as const);
  const kind = place === 'INTRA' ? 'INTRA_STATE' : 'INTER_STATE';
  const { net, taxes } = splitAdvance(inr(gross), { kind, heads } as Parameters<typeof splitAdvance>[1], '18');
  return { receiptVoucherId: id, net, taxes: taxes.map(({ head, amount }) => ({ head, amount })) };
};

function draft(amounts: string[], draws: Draws | null, advances: Advance[] = [], place = '29'): InvoiceDraft {
  return draftInvoice({ accrual: accrual(...amounts), account: account(place), seller, draws, advances });
}

test.each`
  amounts                     | promotional | purchased   | advance   | place   | subtotal    | total       | setOff      | due         | because
  ${['100']}                  | ${null}     | ${null}     | ${null}   | ${'29'} | ${'100.00'} | ${'118.00'} | ${'0.00'}   | ${'118.00'} | ${'a postpaid account has no draws'}
  ${['100']}                  | ${'0'}      | ${'100'}    | ${'590'}  | ${'29'} | ${'100.00'} | ${'118.00'} | ${'118.00'} | ${'0.00'}   | ${'adv-1: 100 of 500 net takes 9 + 9 of tax'}
  ${['500']}                  | ${'0'}      | ${'500'}    | ${'590'}  | ${'29'} | ${'500.00'} | ${'590.00'} | ${'590.00'} | ${'0.00'}   | ${'the whole advance is used with its 90 of tax'}
  ${['500']}                  | ${'100'}    | ${'300'}    | ${'590'}  | ${'29'} | ${'500.00'} | ${'472.00'} | ${'354.00'} | ${'118.00'} | ${'promotional money is a discount, the uncovered 100 stays due with tax'}
  ${['100']}                  | ${'100'}    | ${'0'}      | ${null}   | ${'29'} | ${'100.00'} | ${'0.00'}   | ${'0.00'}   | ${'0.00'}   | ${'a wholly promotional period costs nothing'}
  ${['0.15', '0.15', '0.15']} | ${'0'}      | ${'0.45'}   | ${'0.53'} | ${'29'} | ${'0.45'}   | ${'0.51'}   | ${'0.51'}   | ${'0.00'}   | ${'the tax set off follows the lines, so nothing is left due'}
  ${['0.004', '10']}          | ${'0'}      | ${'10.004'} | ${'590'}  | ${'29'} | ${'10.00'}  | ${'11.80'}  | ${'11.80'}  | ${'0.00'}   | ${'what the wallet gave in excess returns by the rounding transfer'}
  ${['100']}                  | ${'0'}      | ${'100'}    | ${'590'}  | ${'27'} | ${'100.00'} | ${'118.00'} | ${'100.00'} | ${'18.00'}  | ${'CGST and SGST of an advance cannot pay IGST'}
  ${['100']}                  | ${'0'}      | ${'100'}    | ${null}   | ${'29'} | ${'100.00'} | ${'118.00'} | ${'118.00'} | ${'0.00'}   | ${'the overdraft was drawn; the top-up that fills it up brings the tax'}
`(
  '$amounts with draws $promotional/$purchased is $total, of which $due is due, because $because',
  ({ amounts, promotional, purchased, advance, place, subtotal, total, setOff, due }) => {
    const draws = promotional === null ? null : { promotional: inr(promotional), purchased: inr(purchased) };
    const made = draft(amounts, draws, advance === null ? [] : [receipted(advance)], place);
    expect(made.subtotal.toMinorFixed()).toBe(subtotal);
    expect(made.total.toMinorFixed()).toBe(total);
    expect(grossOf(made.setOff).toMinorFixed()).toBe(setOff);
    expect(made.amountDue.toMinorFixed()).toBe(due);
  },
);

test('adv-1: an advance of 590 keeps 400 and 72 of tax after an invoice of 100', () => {
  const advance = receipted('590');
  const [use] = draft(['100'], { promotional: none, purchased: inr('100') }, [advance]).setOff.uses;
  const left = subtract(advance, use!);
  expect([left.net.toMinorFixed(), grossOf(left).toMinorFixed()]).toEqual(['400.00', '472.00']);
});

test('charges that came to nothing make no line, unless all did', () => {
  expect(draft(['0', '5', '0'], null).lines.map(({ description }) => description)).toEqual(['Charge 1']);
  expect(draft(['0', '0'], null).lines).toHaveLength(2);
});

test('a line leads to its plan version and slab working', () => {
  const [line] = draft(['5'], null).lines;
  expect(line).toMatchObject({ quantity: '10', unitAmount: '0.5' });
  expect(line!.origin).toMatchObject({ accrualId: accrual().id, planName: 'Growth', planVersionNumber: 2 });
});

test('a new advance first fills up what was set off ahead of it', () => {
  const ahead = draft(['100'], { promotional: none, purchased: inr('100') }).setOff.ahead;
  expect(grossOf(ahead).toMinorFixed()).toBe('118.00');
  const after = settleAhead(receipted('590'), ahead);
  expect(grossOf(after.ahead).toMinorFixed()).toBe('0.00');
  expect([after.advance.net.toMinorFixed(), grossOf(after.advance).toMinorFixed()]).toEqual(['400.00', '472.00']);
});

test('an issued invoice is due after the net terms, paid at once where nothing is due', () => {
  const at = new Date('2026-11-22T20:00:00Z');
  const due = issueInvoice(draft(['100'], null), 'OTP/2627/000001', at);
  expect(due).toMatchObject({ status: 'DUE', issuedOn: '2026-11-23', dueOn: '2026-12-08' });
  expect(issueInvoice(draft(['100'], { promotional: inr('100'), purchased: none }), 'OTP/2627/000002', at).status).toBe(
    'PAID',
  );
});

test('the hash names the document and nothing else', () => {
  const at = new Date('2026-11-22T20:00:00Z');
  const one = issueInvoice(draft(['100'], null), 'OTP/2627/000001', at);
  expect(issueInvoice(draft(['100'], null), 'OTP/2627/000001', at).documentHash).toBe(one.documentHash);
  expect(issueInvoice(draft(['100'], null), 'OTP/2627/000002', at).documentHash).not.toBe(one.documentHash);
  expect(issueInvoice(draft(['100.01'], null), 'OTP/2627/000001', at).documentHash).not.toBe(one.documentHash);
});

test.each`
  payments            | answer       | because
  ${['118']}          | ${'PAID'}    | ${'all of it is paid'}
  ${['100']}          | ${'DUE'}     | ${'part payments are taken'}
  ${['100', '18']}    | ${'PAID'}    | ${'the parts add up'}
  ${['118.01']}       | ${'refused'} | ${'it is more than what is due'}
  ${['100', '18.01']} | ${'refused'} | ${'it is more than what is left'}
  ${['0']}            | ${'refused'} | ${'nothing is no payment'}
  ${['-1']}           | ${'refused'} | ${'a refund is no payment'}
  ${['0.001']}        | ${'refused'} | ${'there is no smaller unit than a paisa'}
  ${['118', '1']}     | ${'refused'} | ${'a paid invoice is not due'}
`('payments of $payments leave it $answer because $because', ({ payments, answer }) => {
  let invoice = issueInvoice(draft(['100'], null), 'OTP/2627/000001', new Date('2026-11-22T20:00:00Z'));
  let last = 'none';
  for (const payment of payments as string[]) {
    const paid = payInvoice(invoice, inr(payment));
    if ('typeName' in paid) last = 'refused';
    else [invoice, last] = [paid, paid.status];
  }
  expect(last).toBe(answer);
});

/** Charges at 12 decimals, and draws that cover some of their exact sum. */
const billed = fc
  .record({
    charges: fc.array(fc.bigInt({ min: 0n, max: 10n ** 18n }), { minLength: 1, maxLength: 8 }),
    promotional: fc.nat(100),
    purchased: fc.nat(100),
    advance: fc.bigInt({ min: 1n, max: 10n ** 9n }),
    place: fc.constantFrom('29', '27'),
  })
  .map(({ charges, promotional, purchased, advance, place }) => {
    const amounts = charges.map((units) => inr(String(units)).times('0.000000000001'));
    const total = Money.sum(amounts, 'INR');
    const fromPromotional = total.shareAtScale12({ numerator: promotional, denominator: 100 });
    const rest = total.minus(fromPromotional);
    const draws = {
      promotional: fromPromotional,
      purchased: rest.shareAtScale12({ numerator: purchased, denominator: 100 }),
    };
    const gross = inr(String(advance)).times('0.01').toFixed();
    const advances = [receipted(gross, 'rcv_1', place === '29' ? 'INTRA' : 'INTER')];
    return {
      made: draft(
        amounts.map((amount) => amount.toFixed()),
        draws,
        advances,
        place,
      ),
      advances,
      exact: amounts,
    };
  });

test('lines, discounts, taxes, set-off and amount due add up, and each line is its charge rounded once', () =>
  fc.assert(
    fc.property(billed, ({ made, exact }) => {
      const sum = (amounts: Money[]) => Money.sum(amounts, 'INR');
      const used = exact.filter((amount) => !amount.isZero());
      const expected = (used.length === 0 ? exact : used).map((amount) => amount.roundedToMinorUnit().toFixed());
      expect(made.lines.map(({ amount }) => amount.toFixed())).toEqual(expected);
      expect(sum(made.lines.map(({ amount }) => amount)).equals(made.subtotal)).toBe(true);
      expect(sum(made.lines.map(({ discount }) => discount)).equals(made.discounts)).toBe(true);
      for (const { amount, discount, taxable } of made.lines) {
        expect(discount.isNegative() || taxable.isNegative()).toBe(false);
        expect(taxable.equals(amount.minus(discount))).toBe(true);
      }
      const lineTaxes = sum(made.lines.flatMap(({ taxes }) => taxes.map(({ amount }) => amount)));
      expect(sum(made.taxes.map(({ amount }) => amount)).equals(lineTaxes)).toBe(true);
      expect(made.total.equals(made.subtotal.minus(made.discounts).plus(lineTaxes))).toBe(true);
      expect(made.amountDue.equals(made.total.minus(grossOf(made.setOff)))).toBe(true);
      expect(made.amountDue.isNegative()).toBe(false);
    }),
  ));

test('the parts of advances add up: what is used and what is left is what was receipted', () =>
  fc.assert(
    fc.property(billed, ({ made, advances }) => {
      const used = made.setOff.uses.reduce<NetWithTax>(add, nothing('INR'));
      const left = subtract(advances.reduce<NetWithTax>(add, nothing('INR')), used);
      expect([left.net, ...left.taxes.map(({ amount }) => amount)].some((amount) => amount.isNegative())).toBe(false);
      expect(grossOf(add(used, made.setOff.ahead)).equals(grossOf(made.setOff))).toBe(true);
    }),
  ));
