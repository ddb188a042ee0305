import type { EntitlementCard, OverageCard } from './any-rate-card';
import { rateContract } from './rate-contract';
import { slabsOf } from './testing/cards';
import { contract, counted, dayOf, january, rated, workingOf } from './testing/contracts';

const entitlementCard = (more: Partial<EntitlementCard> = {}): EntitlementCard => ({
  key: 'included',
  kind: 'ENTITLEMENT',
  featureKey: 'otp',
  meterId: 'verifications',
  allowance: '1000',
  prorated: false,
  ...more,
});
const overageCard = (more: Partial<OverageCard> = {}): OverageCard => ({
  key: 'overage',
  kind: 'OVERAGE',
  beyond: 'included',
  model: 'GRADUATED',
  slabs: slabsOf(['0', 'PER_UNIT', '0.2'], ['100', 'PER_UNIT', '0.1']),
  prorated: false,
  ...more,
});
const half = { ...january, startsOn: dayOf(1), endsOn: dayOf(17), alignedEndsOn: dayOf(33) };

test.each`
  card                                                   | used      | period     | entitlement                                       | because
  ${entitlementCard()}                                   | ${'400'}  | ${january} | ${{ limit: '1000', used: '400', balance: '600' }} | ${'what is left'}
  ${entitlementCard()}                                   | ${'1400'} | ${january} | ${{ limit: '1000', used: '1400', balance: '0' }}  | ${'a balance is never below nothing'}
  ${entitlementCard()}                                   | ${'0'}    | ${half}    | ${{ limit: '1000', used: '0', balance: '1000' }}  | ${'unprorated unless the card says so'}
  ${entitlementCard({ prorated: true })}                 | ${'0'}    | ${half}    | ${{ limit: '500', used: '0', balance: '500' }}    | ${'half of the days'}
  ${entitlementCard({ prorated: true })}                 | ${'0'}    | ${january} | ${{ limit: '1000', used: '0', balance: '1000' }}  | ${'all of the days'}
  ${entitlementCard({ allowance: null })}                | ${'9999'} | ${january} | ${{ limit: null, used: '9999', balance: null }}   | ${'there is no limit'}
  ${entitlementCard({ meterId: null, allowance: null })} | ${'9999'} | ${january} | ${{ limit: null, used: '0', balance: null }}      | ${'a feature that is only on or off is not counted'}
`('$entitlement because $because', ({ card, used, period, entitlement }) => {
  const usage = [counted(used, undefined, 'verifications'), counted('7', undefined, 'other')];
  expect(rateContract(contract([card], { usage, period })).entitlements).toEqual([
    { rateCardKey: 'included', featureKey: 'otp', oncePaid: false, ...entitlement },
  ]);
});

test('what is prepaid holds only once it is paid', () => {
  const timings = (['PREPAID', 'IN_ADVANCE', undefined] as const).map(
    (timing) => rateContract(contract([entitlementCard({ timing })])).entitlements[0]?.oncePaid,
  );
  expect(timings).toEqual([true, false, false]);
});

test.each`
  card                                    | used                                                        | charges                         | because
  ${entitlementCard()}                    | ${[counted('1000')]}                                        | ${['total 0']}                  | ${'it is within the allowance'}
  ${entitlementCard()}                    | ${[counted('1000.5')]}                                      | ${['overage 0.1', 'total 0.1']} | ${'half a unit beyond'}
  ${entitlementCard()}                    | ${[counted('900', { a: '1' }), counted('250', { a: '2' })]} | ${['overage 25', 'total 25']}   | ${'150 beyond, whatever their dimensions: slabs begin after the allowance'}
  ${entitlementCard({ allowance: null })} | ${[counted('99999')]}                                       | ${['total 0']}                  | ${'nothing is beyond no limit'}
  ${entitlementCard({ allowance: '0' })}  | ${[counted('10')]}                                          | ${['overage 2', 'total 2']}     | ${'all of it is beyond'}
  ${entitlementCard()}                    | ${[]}                                                       | ${['total 0']}                  | ${'nothing was used'}
`('$charges because $because', ({ card, used, charges }) => {
  expect(rated([card, overageCard()], { usage: used })).toEqual(charges);
});

test('the working begins with what was allowed', () => {
  const { charges } = rateContract(contract([overageCard(), entitlementCard()], { usage: [counted('1150')] }));
  expect(charges[0]).toMatchObject({ kind: 'OVERAGE', quantity: '150' });
  expect(charges[0]?.working[0]).toMatchObject({ quantity: '1000', rate: '0' });
  expect(workingOf(charges[0]!)).toEqual([
    'allowed by included: 0',
    'slab above 0 up to 100 per unit: 20',
    'slab above 100 per unit: 5',
  ]);
});

test('an overage has its own slabs prorated, and its entitlement the allowance', () => {
  const cards = [entitlementCard({ prorated: true }), overageCard({ prorated: true })];
  expect(rated(cards, { period: half, usage: [counted('600')] })).toEqual(['overage 15', 'total 15']);
});

test('an overage is beyond an entitlement that is counted', () => {
  expect(() => rated([overageCard()])).toThrow('an overage is beyond an entitlement');
  expect(() => rated([overageCard({ beyond: 'overage' })])).toThrow('an overage is beyond an entitlement');
  expect(() => rated([overageCard(), entitlementCard({ meterId: null })])).toThrow('names the meter');
});
