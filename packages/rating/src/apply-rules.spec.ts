import { Money } from '@otpless/money/money';
import fc from 'fast-check';
import type { AnyRateCard, MeteredCard } from './any-rate-card';
import type { ContractToRate } from './contract-to-rate';
import type { Pricing } from './pricing';
import type { PricingRule, RuleEffect } from './pricing-rule';
import { rateContract } from './rate-contract';
import { feeCard, slabsOf, usageCard } from './testing/cards';
import {
  contract,
  counted,
  dayOf,
  discountCard,
  january,
  licenceCard,
  limitCard,
  minimumCard,
  rated,
  termFrom,
  workingOf,
} from './testing/contracts';

const otp = usageCard('GRADUATED', slabsOf(['0', 'PER_UNIT', '0.2'], ['1000', 'PER_UNIT', '0.1']));
const rule = (effect: RuleEffect, appliesTo: readonly string[] | null = null, key = effect.kind.toLowerCase()) =>
  ({ key, when: [], appliesTo, effect }) as PricingRule;
const scale = (factor: string, appliesTo: readonly string[] | null = null) =>
  rule({ kind: 'SCALE', factor }, appliesTo);
const skip = (appliesTo: readonly string[] | null = null) => rule({ kind: 'SKIP' }, appliesTo);
const replace = (pricing: Pricing, appliesTo: readonly string[] | null = null) =>
  rule({ kind: 'REPLACE', pricing }, appliesTo);
const flat = { model: 'FLAT', slabs: slabsOf(['0', 'FLAT', '50']) } as const;
const perThousand = { model: 'PACKAGE', slabs: slabsOf(['0', 'PACKAGE', '30', '1000']) } as const;
const usage = [counted('1500')];
const withRules = (cards: readonly AnyRateCard[], rules: PricingRule[], more: Partial<ContractToRate> = {}) =>
  rated(cards, { rules, usage, ...more });

test.each`
  rules                                              | charges                                            | because
  ${[]}                                              | ${['platform-fee 500', 'otp 250', 'total 750']}    | ${'nothing changes'}
  ${[scale('0.9')]}                                  | ${['platform-fee 450', 'otp 225', 'total 675']}    | ${'every card is scaled'}
  ${[scale('1.5', ['otp'])]}                         | ${['platform-fee 500', 'otp 375', 'total 875']}    | ${'only the card it is about'}
  ${[replace(flat, ['otp'])]}                        | ${['platform-fee 500', 'otp 50', 'total 550']}     | ${'another model'}
  ${[replace(flat)]}                                 | ${['platform-fee 50', 'otp 50', 'total 100']}      | ${'another fee too'}
  ${[skip(['otp'])]}                                 | ${['platform-fee 500', 'otp 0', 'total 500']}      | ${'it is charged with nothing, and says why'}
  ${[scale('0.5', ['otp']), replace(flat, ['otp'])]} | ${['platform-fee 500', 'otp 50', 'total 550']}     | ${'the price that replaces is not scaled by what came before'}
  ${[replace(flat, ['otp']), scale('0.5', ['otp'])]} | ${['platform-fee 500', 'otp 25', 'total 525']}     | ${'but by what comes after'}
  ${[scale('0.5', ['otp']), scale('0.5', ['otp'])]}  | ${['platform-fee 500', 'otp 62.5', 'total 562.5']} | ${'factors multiply'}
  ${[skip(['otp']), scale('3', ['otp'])]}            | ${['platform-fee 500', 'otp 0', 'total 500']}      | ${'nothing times three is nothing'}
  ${[skip(['otp']), replace(flat, ['otp'])]}         | ${['platform-fee 500', 'otp 50', 'total 550']}     | ${'the last word counts'}
`('$charges because $because', ({ rules, charges }) => {
  expect(withRules([feeCard('500'), otp], rules)).toEqual(charges);
});

test('the working keeps what every rule did', () => {
  const working = (rules: PricingRule[]) => rateContract(contract([otp], { rules, usage })).charges.flatMap(workingOf);
  expect(working([scale('0.9'), skip()])).toEqual([
    'slab above 0 up to 1000 per unit: 200',
    'slab above 1000 per unit: 50',
    'rule scale: every rate times 0.9: -25',
    'rule skip: skipped: -225',
  ]);
  expect(working([replace(flat), scale('2')])).toEqual([
    'by rule replace: flat: 50',
    'rule scale: every rate times 2: 50',
  ]);
  const [charge] = rateContract(contract([otp], { rules: [scale('0.9')], usage })).charges;
  expect(charge?.working.at(-1)).toMatchObject({ quantity: '1', rate: '-25' });
  expect(charge?.quantity).toBe('1500');
});

test('where nothing is used no rule makes a charge', () => {
  expect(withRules([otp], [scale('2'), skip()], { usage: [] })).toEqual(['total 0']);
  expect(withRules([otp], [scale('2'), replace(flat), scale('3')], { usage: [] })).toEqual(['total 0']);
});

test('a matrix is scaled row by row, and may be what replaces', () => {
  const matrix = {
    model: 'MATRIX',
    rows: [{ match: { country: 'IN' }, model: 'PER_UNIT', slabs: slabsOf(['0', 'PER_UNIT', '2']) }],
    otherwise: { model: 'PER_UNIT', slabs: slabsOf(['0', 'PER_UNIT', '3']) },
  } as const;
  const card: MeteredCard = { key: 'otp', kind: 'USAGE', meterId: 'verifications', prorated: false, ...matrix };
  const by = [counted('10', { country: 'IN' }), counted('1', { country: 'AE' })];
  expect(withRules([card], [scale('0.5')], { usage: by })).toEqual(['otp 11.5', 'total 11.5']);
  expect(withRules([otp], [replace(matrix)], { usage: by })).toEqual(['otp 23', 'total 23']);
  expect(withRules([card], [replace(flat)], { usage: by })).toEqual(['otp 50', 'total 50']);
});

test('licences are scaled and replaced as usage is', () => {
  const licences = { seats: [{ effectiveOn: january.startsOn, quantity: '3' }] };
  expect(withRules([licenceCard()], [scale('0.5')], { licences })).toEqual(['seats 150', 'total 150']);
  expect(withRules([licenceCard()], [replace(flat)], { licences })).toEqual(['seats 50', 'total 50']);
});

test('an overage is scaled and replaced as usage is, and stays beyond its entitlement', () => {
  const included = {
    key: 'included',
    kind: 'ENTITLEMENT',
    featureKey: 'otp',
    meterId: otp.meterId,
    allowance: '500',
    prorated: false,
  } as const;
  const beyond = { key: 'beyond', kind: 'OVERAGE', beyond: 'included', prorated: false, ...perThousand } as const;
  expect(withRules([included, beyond], [])).toEqual(['beyond 30', 'total 30']);
  expect(withRules([included, beyond], [scale('0.5')])).toEqual(['beyond 15', 'total 15']);
  expect(withRules([included, beyond], [replace(flat)])).toEqual(['beyond 50', 'total 50']);
});

test('a fee is replaced by a flat price, and only usage by a matrix', () => {
  const perUnit = { model: 'PER_UNIT', slabs: slabsOf(['0', 'PER_UNIT', '1']) } as const;
  const matrix = { model: 'MATRIX', rows: [], otherwise: flat } as const;
  expect(() => withRules([feeCard('1')], [replace(perUnit)])).toThrow('replaced by a FLAT price');
  expect(() => withRules([licenceCard()], [replace(matrix)])).toThrow('only usage has dimension values');
});

test('a card that charges nothing by itself is skipped only by its name', () => {
  const cards = [otp, minimumCard('1000'), discountCard({ kind: 'PERCENT', percent: '10' }), limitCard('CAP', '200')];
  expect(withRules(cards, [])).toEqual(['otp 250', 'cap -50', 'minimum 800', 'discount -100', 'total 900']);
  expect(withRules(cards, [skip(['minimum', 'cap'])])).toEqual(['otp 250', 'discount -25', 'total 225']);
  expect(withRules(cards, [scale('2', ['minimum'])])).toEqual(withRules(cards, []));
  expect(withRules(cards, [skip()])).toEqual(['otp 0', 'minimum 1000', 'discount -100', 'total 900']);
});

test('a rule that does not hold does nothing', () => {
  const never = { ...scale('2'), when: [{ kind: 'ACCOUNT_TAG', tag: 'none', has: true }] } as const;
  expect(withRules([otp], [never])).toEqual(['otp 250', 'total 250']);
});

test('parts of a prorated fee still add up after a factor', () =>
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 30 }),
      fc.integer({ min: 1, max: 9_999_999 }),
      fc.integer({ min: 1, max: 2999 }),
      (cut, paise, mille) => {
        const rules = [scale(`${mille / 1000}`)];
        const total = (startsOn = january.startsOn, endsOn = january.endsOn) =>
          rateContract(
            contract([feeCard(`${paise / 100}`)], {
              rules,
              period: { ...january, startsOn, endsOn },
              term: termFrom('2026-01-01'),
            }),
          ).total;
        const parts = [total(january.startsOn, dayOf(cut)), total(dayOf(cut))];
        expect(Money.sum(parts, 'INR').toFixed()).toBe(total().toFixed());
      },
    ),
  ));
