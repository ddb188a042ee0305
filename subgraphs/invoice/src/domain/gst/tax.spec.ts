import fc from 'fast-check';
import { Money } from '@otpless/money/money';
import { taxTreatmentOf, type TaxTreatment } from './supply';
import { sumByHead, taxesOn, totalTax } from './tax';

const inr = (amount: string) => Money.of(amount, 'INR');

test.each`
  id          | seller  | category          | place   | withIgst | lines                    | local      | cgst         | localTax     | igst         | because
  ${'ic-001'} | ${'24'} | ${'REGISTERED'}   | ${'24'} | ${false} | ${'100.00@18'}           | ${'SGST'}  | ${'9.00'}    | ${'9.00'}    | ${'0.00'}    | ${'seller and place of supply are in one state'}
  ${'ic-002'} | ${'24'} | ${'REGISTERED'}   | ${'24'} | ${false} | ${'62.51@18'}            | ${'SGST'}  | ${'5.63'}    | ${'5.63'}    | ${'0.00'}    | ${'62.51*9% = 5.6259 -> 5.63 each'}
  ${'ic-003'} | ${'24'} | ${'REGISTERED'}   | ${'24'} | ${false} | ${'200.00@18 300.00@18'} | ${'SGST'}  | ${'45.00'}   | ${'45.00'}   | ${'0.00'}    | ${'seller and place of supply are in one state'}
  ${'ic-004'} | ${'24'} | ${'REGISTERED'}   | ${'24'} | ${false} | ${'100.00@18 100.00@18'} | ${'SGST'}  | ${'18.00'}   | ${'18.00'}   | ${'0.00'}    | ${'seller and place of supply are in one state'}
  ${'ic-006'} | ${'02'} | ${'REGISTERED'}   | ${'02'} | ${false} | ${'10.00@12 100.00@0'}   | ${'SGST'}  | ${'0.60'}    | ${'0.60'}    | ${'0.00'}    | ${'a nil-rated line carries no tax'}
  ${'ic-010'} | ${'24'} | ${'REGISTERED'}   | ${'24'} | ${false} | ${'100.00@18 20.00@18'}  | ${'SGST'}  | ${'10.80'}   | ${'10.80'}   | ${'0.00'}    | ${'freight 20 charged before tax is part of the value of supply (Section 15)'}
  ${'ic-012'} | ${'24'} | ${'UNREGISTERED'} | ${'06'} | ${false} | ${'111.00@18'}           | ${'none'}  | ${'0.00'}    | ${'0.00'}    | ${'19.98'}   | ${'B2C inter-state'}
  ${'ic-013'} | ${'24'} | ${'COMPOSITION'}  | ${'29'} | ${false} | ${'100.00@18'}           | ${'none'}  | ${'0.00'}    | ${'0.00'}    | ${'18.00'}   | ${'the place of supply is another state'}
  ${'ic-014'} | ${'24'} | ${'OVERSEAS'}     | ${'96'} | ${true}  | ${'555.00@18'}           | ${'none'}  | ${'0.00'}    | ${'0.00'}    | ${'99.90'}   | ${'export with payment of IGST'}
  ${'ic-015'} | ${'24'} | ${'OVERSEAS'}     | ${'96'} | ${false} | ${'444.00@18'}           | ${'none'}  | ${'0.00'}    | ${'0.00'}    | ${'0.00'}    | ${'an export under a letter of undertaking'}
  ${'ic-018'} | ${'24'} | ${'UNREGISTERED'} | ${'24'} | ${false} | ${'90000.00@18'}         | ${'SGST'}  | ${'8100.00'} | ${'8100.00'} | ${'0.00'}    | ${'seller and place of supply are in one state'}
  ${'ic-019'} | ${'24'} | ${'UNREGISTERED'} | ${'29'} | ${false} | ${'10000.00@18'}         | ${'none'}  | ${'0.00'}    | ${'0.00'}    | ${'1800.00'} | ${'the place of supply is another state'}
  ${'ic-020'} | ${'24'} | ${'REGISTERED'}   | ${'24'} | ${false} | ${'600.00@18'}           | ${'SGST'}  | ${'54.00'}   | ${'54.00'}   | ${'0.00'}    | ${'seller and place of supply are in one state'}
  ${'st-004'} | ${'07'} | ${'REGISTERED'}   | ${'07'} | ${false} | ${'1000.00@18'}          | ${'SGST'}  | ${'90.00'}   | ${'90.00'}   | ${'0.00'}    | ${'Delhi is a UT with legislature: SGST not UTGST'}
  ${'st-005'} | ${'34'} | ${'REGISTERED'}   | ${'34'} | ${false} | ${'1000.00@18'}          | ${'SGST'}  | ${'90.00'}   | ${'90.00'}   | ${'0.00'}    | ${'Puducherry: SGST'}
  ${'st-007'} | ${'38'} | ${'REGISTERED'}   | ${'38'} | ${false} | ${'1000.00@18'}          | ${'UTGST'} | ${'90.00'}   | ${'90.00'}   | ${'0.00'}    | ${'Ladakh: UTGST'}
  ${'st-008'} | ${'29'} | ${'SEZ'}          | ${'29'} | ${true}  | ${'1000.00@18'}          | ${'none'}  | ${'0.00'}    | ${'0.00'}    | ${'180.00'}  | ${'SEZ unit in the same state is inter-state (s.7(5)(b))'}
  ${'st-010'} | ${'29'} | ${'OVERSEAS'}     | ${'96'} | ${false} | ${'1000.00@18'}          | ${'none'}  | ${'0.00'}    | ${'0.00'}    | ${'0.00'}    | ${'export of services under LUT'}
  ${'st-012'} | ${'29'} | ${'UNREGISTERED'} | ${'33'} | ${false} | ${'84.75@18'}            | ${'none'}  | ${'0.00'}    | ${'0.00'}    | ${'15.26'}   | ${'B2C with state on record: 15.255 -> 15.26'}
  ${'st-014'} | ${'29'} | ${'REGISTERED'}   | ${'29'} | ${false} | ${'0.15@18'}             | ${'SGST'}  | ${'0.01'}    | ${'0.01'}    | ${'0.00'}    | ${'single OTP of 15 paise: 0.0135 -> 0.01 each'}
  ${'st-017'} | ${'29'} | ${'REGISTERED'}   | ${'29'} | ${false} | ${'0.05@18'}             | ${'SGST'}  | ${'0.00'}    | ${'0.00'}    | ${'0.00'}    | ${'0.0045 -> 0.00 each (half-up applies at 0.005)'}
  ${'st-018'} | ${'29'} | ${'REGISTERED'}   | ${'29'} | ${false} | ${'0.50@5'}              | ${'SGST'}  | ${'0.01'}    | ${'0.01'}    | ${'0.00'}    | ${'0.0125 -> 0.01 each (2.5% heads)'}
  ${'st-019'} | ${'29'} | ${'REGISTERED'}   | ${'29'} | ${false} | ${'100.50@5'}            | ${'SGST'}  | ${'2.51'}    | ${'2.51'}    | ${'0.00'}    | ${'2.5125 -> 2.51 each'}
  ${'st-024'} | ${'29'} | ${'REGISTERED'}   | ${'29'} | ${false} | ${'150.00@18'}           | ${'SGST'}  | ${'13.50'}   | ${'13.50'}   | ${'0.00'}    | ${'same usage aggregated'}
  ${'st-025'} | ${'29'} | ${'UIN_HOLDER'}   | ${'29'} | ${false} | ${'500.00@18'}           | ${'SGST'}  | ${'45.00'}   | ${'45.00'}   | ${'0.00'}    | ${'UN body / embassy: taxed normally, refund at their end'}
  ${'st-026'} | ${'29'} | ${'REGISTERED'}   | ${'97'} | ${false} | ${'1000.00@18'}          | ${'none'}  | ${'0.00'}    | ${'0.00'}    | ${'180.00'}  | ${'Other Territory as POS from a state: inter-state'}
`('$id: $lines from $seller to $category in $place is taxed $cgst + $localTax or $igst because $because', (row) => {
  const treatment = taxTreatmentOf({
    sellerStateCode: row.seller,
    buyerCategory: row.category,
    placeOfSupply: row.place,
    zeroRatedWithIgst: row.withIgst,
  });
  const taxes = row.lines.split(' ').flatMap((line: string) => {
    const [taxable = '', rate = ''] = line.split('@');
    return taxesOn(inr(taxable), treatment, rate);
  });
  const byHead = (head: string) =>
    totalTax(
      taxes.filter((tax: { head: string }) => tax.head === head),
      'INR',
    ).toMinorFixed();
  expect(byHead('CGST')).toBe(row.cgst);
  expect(byHead(row.local === 'none' ? 'SGST' : row.local)).toBe(row.localTax);
  expect(byHead('IGST')).toBe(row.igst);
});

test.each`
  seller  | category        | place   | forbidden           | because
  ${'29'} | ${'REGISTERED'} | ${'27'} | ${['CGST', 'SGST']} | ${'st-030: the supply leaves the state'}
  ${'29'} | ${'OVERSEAS'}   | ${'96'} | ${['IGST', 'CGST']} | ${'st-033: an export under a letter of undertaking carries no tax'}
`(
  '$forbidden never stand on a supply from $seller to $place because $because',
  ({ seller, category, place, forbidden }) => {
    const treatment = taxTreatmentOf({
      sellerStateCode: seller,
      buyerCategory: category,
      placeOfSupply: place,
      zeroRatedWithIgst: false,
    });
    for (const head of forbidden) expect(treatment.heads).not.toContain(head);
  },
);

const paise = fc
  .bigInt({ min: 0n, max: 10n ** 13n })
  .map((units) => inr(`${units / 100n}.${String(units % 100n).padStart(2, '0')}`));
const treatment = fc.constantFrom<TaxTreatment>(
  { kind: 'INTRA_STATE', heads: ['CGST', 'SGST'] },
  { kind: 'INTER_STATE', heads: ['IGST'] },
  { kind: 'ZERO_RATED', heads: [] },
);

test('the document carries per head what its lines carry per head', () =>
  fc.assert(
    fc.property(fc.array(paise, { minLength: 1, maxLength: 12 }), treatment, (taxables, how) => {
      const lines = taxables.flatMap((taxable) => taxesOn(taxable, how, '18'));
      for (const { head, amount, taxable } of sumByHead(lines)) {
        expect(
          amount.equals(
            totalTax(
              lines.filter((tax) => tax.head === head),
              'INR',
            ),
          ),
        ).toBe(true);
        expect(taxable.equals(Money.sum(taxables, 'INR'))).toBe(true);
      }
    }),
  ));

test('both halves of an intra-state tax are equal', () =>
  fc.assert(
    fc.property(paise, (taxable) => {
      const [central, local] = taxesOn(taxable, { kind: 'INTRA_STATE', heads: ['CGST', 'SGST'] }, '18');
      expect(central!.amount.equals(local!.amount)).toBe(true);
    }),
  ));
