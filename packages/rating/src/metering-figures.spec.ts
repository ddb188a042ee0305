import { Money } from '@otpless/money/money';
import type { AnyRateCard } from './any-rate-card';
import { rateContract } from './rate-contract';
import type { PricingModel, Slab } from './rate-card';
import { feeCard, slabsOf, usageCard } from './testing/cards';
import { contract, counted, dayOf, discountCard, january, limitCard, minimumCard } from './testing/contracts';

/**
 * Figures of a public metering engine (see docs/vectors.md). It bills by lines in the period; here the period is rated
 * anew and the difference moves, so its lines are the differences of our totals.
 */
const by = (model: PricingModel, slabs: Slab[], key = 'usage') => ({ ...usageCard(model, slabs), key });
const unit = (rate: string) => by('PER_UNIT', slabsOf(['0', 'PER_UNIT', rate]));
const tens = by('PACKAGE', slabsOf(['0', 'PACKAGE', '15', '10']));
const stepsOfUnits = by('GRADUATED', slabsOf(['0', 'PER_UNIT', '1'], ['5', 'PER_UNIT', '2'], ['10', 'PER_UNIT', '3']));
const gradual = by(
  'GRADUATED',
  slabsOf(['0', 'FLAT', '100'], ['5', 'FLAT', '50'], ['10', 'PER_UNIT', '5'], ['15', 'PER_UNIT', '1']),
);
const dearer = by(
  'GRADUATED',
  slabsOf(['0', 'FLAT', '100'], ['5', 'FLAT', '50'], ['10', 'PER_UNIT', '10'], ['15', 'PER_UNIT', '5']),
);
/** A tier of the source with a rate and a flat fee is written as two cards of one item. */
const both = [
  stepsOfUnits,
  by('GRADUATED', slabsOf(['0', 'FLAT', '100'], ['5', 'FLAT', '200'], ['10', 'FLAT', '0']), 'flat'),
];
const volume = by(
  'VOLUME',
  slabsOf(['0', 'FLAT', '100'], ['5', 'FLAT', '150'], ['10', 'PER_UNIT', '10'], ['15', 'PER_UNIT', '5']),
);
const flatFirst = by('VOLUME', slabsOf(['0', 'FLAT', '100'], ['5', 'PER_UNIT', '10']));
const cheaper = by('VOLUME', slabsOf(['0', 'PER_UNIT', '10'], ['15', 'PER_UNIT', '5']));
const thousands = by('PACKAGE', slabsOf(['0', 'PACKAGE', '1', '1000']));
/** Steps of thousands, a begun thousand whole: the edges are in units. */
const stepsOfThousands = by('GRADUATED', slabsOf(['0', 'PACKAGE', '1', '1000'], ['5000', 'PACKAGE', '0.5', '1000']));
const free = (units: string) => discountCard({ kind: 'UNITS', units });
const during = dayOf(15);
const over = january.endsOn;

function totalOf(cards: AnyRateCard[], quantity: string, asOf = over): Money {
  return rateContract(contract(cards, { usage: [counted(quantity)], asOf })).total;
}

test.each`
  id                | cards                                              | quantity   | asOf      | total      | because
  ${'unit-03'}      | ${[unit('10'), minimumCard('100')]}                | ${'0'}     | ${during} | ${'0'}     | ${'a minimum is due at its close only'}
  ${'unit-07'}      | ${[unit('10'), limitCard('CAP', '100')]}           | ${'10'}    | ${over}   | ${'100'}   | ${'exactly at the cap'}
  ${'flat-04'}      | ${[feeCard('100', { timing: 'IN_ARREARS' })]}      | ${'0'}     | ${over}   | ${'100'}   | ${'in arrears at the end'}
  ${'pkg-03'}       | ${[tens]}                                          | ${'5'}     | ${during} | ${'15'}    | ${'a begun package is whole'}
  ${'grad-total-2'} | ${[dearer]}                                        | ${'3'}     | ${over}   | ${'100'}   | ${'the first slab'}
  ${'grad-total-3'} | ${[dearer]}                                        | ${'5'}     | ${over}   | ${'100'}   | ${'its end is in it'}
  ${'grad-total-4'} | ${[dearer]}                                        | ${'5.001'} | ${over}   | ${'150'}   | ${'a little more reaches the next'}
  ${'grad-total-5'} | ${[dearer]}                                        | ${'7'}     | ${over}   | ${'150'}   | ${'the second slab'}
  ${'grad-total-6'} | ${[dearer]}                                        | ${'12'}    | ${over}   | ${'170'}   | ${'two at 10'}
  ${'vol-01'}       | ${[volume]}                                        | ${'10'}    | ${during} | ${'150'}   | ${'overruled: the whole period is rated at any time (the source bills nothing before the end)'}
  ${'vol-total-2'}  | ${[volume]}                                        | ${'3'}     | ${over}   | ${'100'}   | ${'the first slab'}
  ${'vol-total-3'}  | ${[volume]}                                        | ${'5'}     | ${over}   | ${'100'}   | ${'its end is in it'}
  ${'vol-total-4'}  | ${[volume]}                                        | ${'14'}    | ${over}   | ${'140'}   | ${'all at 10'}
  ${'vol-02'}       | ${[by('VOLUME', slabsOf(['0', 'PER_UNIT', '5']))]} | ${'0'}     | ${over}   | ${'0'}     | ${'nothing used'}
  ${'vol-03'}       | ${[volume, minimumCard('150')]}                    | ${'0'}     | ${over}   | ${'150'}   | ${'the same total; overruled: all of it is true-up, no usage has no flat fee'}
  ${'vol-06'}       | ${[volume, minimumCard('100')]}                    | ${'100'}   | ${over}   | ${'500'}   | ${'the minimum is passed'}
  ${'conv-2'}       | ${[thousands]}                                     | ${'1400'}  | ${over}   | ${'2'}     | ${'thousands, a begun one whole, are packages'}
  ${'conv-7'}       | ${[stepsOfThousands]}                              | ${'7400'}  | ${over}   | ${'6.5'}   | ${'five thousands at 1, three at 0.5'}
  ${'conv-6'}       | ${[unit('0.001')]}                                 | ${'1400'}  | ${over}   | ${'1.4'}   | ${'thousands with their fraction are a rate'}
  ${'pror-6'}       | ${[feeCard('100', { prorated: false })]}           | ${'0'}     | ${over}   | ${'100'}   | ${'not prorated'}
  ${'delta-d1'}     | ${[unit('1')]}                                     | ${'10'}    | ${over}   | ${'10'}    | ${'a price the event brings is summed by its meter'}
  ${'delta-d1'}     | ${[unit('1')]}                                     | ${'15'}    | ${over}   | ${'15'}    | ${'and summed again when more came'}
  ${'dynamic-001'}  | ${[unit('1')]}                                     | ${'0.402'} | ${over}   | ${'0.402'} | ${'a price the event brings is summed by its meter'}
`('$id: $quantity cost $total because $because', ({ cards, quantity, asOf, total }) => {
  expect(totalOf(cards, quantity, asOf).toFixed()).toBe(total);
});

test.each`
  id            | cards                                 | quantities          | moves               | because
  ${'flat-02'}  | ${[feeCard('100')]}                   | ${['0', '5']}       | ${['100', '0']}     | ${'a fee in advance is charged once'}
  ${'pkg-06'}   | ${[tens, limitCard('CAP', '100')]}    | ${['60', '110']}    | ${['90', '10']}     | ${'five packages more, up to the cap'}
  ${'grad-02'}  | ${[gradual]}                          | ${['12', '22']}     | ${['160', '22']}    | ${'three at 5, seven at 1'}
  ${'grad-03'}  | ${[gradual]}                          | ${['7', '8']}       | ${['150', '0']}     | ${'a flat slab is paid already'}
  ${'grad-05'}  | ${[gradual, minimumCard('1000')]}     | ${['2', '2']}       | ${['100', '900']}   | ${'the true-up comes at the close'}
  ${'udisc-1'}  | ${[unit('1'), free('10')]}            | ${['5', '20']}      | ${['0', '10']}      | ${'ten units are off'}
  ${'delta-u1'} | ${[unit('10')]}                       | ${['5', '8']}       | ${['50', '30']}     | ${'only the difference moves'}
  ${'delta-u3'} | ${[unit('10')]}                       | ${['8', '5']}       | ${['80', '-30']}    | ${'corrected usage returns'}
  ${'delta-u4'} | ${[unit('10')]}                       | ${['5', '0']}       | ${['50', '-50']}    | ${'all of it'}
  ${'delta-u5'} | ${[unit('0.001')]}                    | ${['333', '666']}   | ${['0.33', '0.34']} | ${'the total is rounded, and moves by a difference'}
  ${'delta-u6'} | ${[unit('0.001')]}                    | ${['1', '2']}       | ${['0', '0']}       | ${'less than half a paisa'}
  ${'delta-g1'} | ${[stepsOfUnits]}                     | ${['3', '5']}       | ${['3', '2']}       | ${'inside a slab'}
  ${'delta-g3'} | ${[stepsOfUnits]}                     | ${['3', '12']}      | ${['3', '18']}      | ${'over two edges'}
  ${'delta-g4'} | ${[stepsOfUnits]}                     | ${['5', '3']}       | ${['5', '-2']}      | ${'and back'}
  ${'delta-g6'} | ${both}                               | ${['3', '4']}       | ${['103', '1']}     | ${'a flat fee is not repeated'}
  ${'delta-v4'} | ${[flatFirst]}                        | ${['5', '6']}       | ${['100', '-40']}   | ${'the next slab prices all of it, cheaper'}
  ${'delta-v5'} | ${[unit('10'), minimumCard('150')]}   | ${['10', '10']}     | ${['100', '50']}    | ${'the minimum comes at the close'}
  ${'delta-v6'} | ${[cheaper, limitCard('CAP', '100')]} | ${['15', '16']}     | ${['100', '-20']}   | ${'under the cap again'}
  ${'delta-v7'} | ${[cheaper, free('5')]}               | ${['20', '21']}     | ${['100', '-20']}   | ${'overruled: a discount follows the charges and never makes dearer (the source bills 150, then 80)'}
  ${'delta-p2'} | ${[tens]}                             | ${['1', '9', '10']} | ${['15', '0', '0']} | ${'one package'}
  ${'delta-p3'} | ${[tens]}                             | ${['9', '11']}      | ${['15', '15']}     | ${'the second is begun'}
  ${'delta-p4'} | ${[tens]}                             | ${['1', '31']}      | ${['15', '45']}     | ${'three more'}
  ${'delta-p5'} | ${[tens]}                             | ${['9', '1']}       | ${['15', '0']}      | ${'still one'}
  ${'delta-p6'} | ${[tens]}                             | ${['11', '9']}      | ${['30', '-15']}    | ${'one less'}
  ${'delta-p7'} | ${[tens]}                             | ${['1', '0']}       | ${['15', '-15']}    | ${'none'}
`('$id: totals of $quantities move by $moves because $because', ({ cards, quantities, moves }) => {
  const steps = quantities as string[];
  const totals = steps.map((quantity, at) =>
    totalOf(cards, quantity, at === steps.length - 1 ? over : during).roundedToMinorUnit(),
  );
  expect(totals.map((total, at) => (at === 0 ? total : total.minus(totals[at - 1]!)).toFixed())).toEqual(moves);
});

test.each`
  id          | endsOn       | amount     | because
  ${'pror-1'} | ${dayOf(16)} | ${'48.39'} | ${'15 of 31 days, the end exclusive'}
  ${'pror-5'} | ${dayOf(1)}  | ${'0'}     | ${'overruled: no days, no fee (the source charges all of it)'}
`('$id: $amount because $because', ({ endsOn, amount }) => {
  const period = { ...january, endsOn };
  expect(
    rateContract(contract([feeCard('100')], { period }))
      .total.roundedToMinorUnit()
      .toFixed(),
  ).toBe(amount);
});
