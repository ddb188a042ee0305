import { currencies } from '@otpless/money/currency';
import { Money } from '@otpless/money/money';
import { Quantity } from '@otpless/money/quantity';
import { wholePeriod } from '@otpless/period/proration';
import fc from 'fast-check';
import type { AnyRateCard, MeteredCard } from './any-rate-card';
import { chargeOf } from './charge';
import type { ContractToRate } from './contract-to-rate';
import { matrixProblems } from './matrix-problems';
import { netCharges } from './net-charges';
import type { PricingRule } from './pricing-rule';
import { rateContract } from './rate-contract';
import { type GroupMember, pooledUsage } from './rating-group';
import { isReduction } from './reduction';
import { slabProblems } from './slab-problems';
import { decimalOf, feeCard, meteredCards, quantities, slabPricings, slabsOf, steps, usages } from './testing/cards';
import {
  contract,
  dayOf,
  discountCard,
  january,
  licenceCard,
  limitCard,
  minimumCard,
  termFrom,
} from './testing/contracts';
import { usage } from './usage';

const hundredths = (max: number) => fc.integer({ min: 0, max }).map((cents) => decimalOf(cents, 2));
const scope = fc.constantFrom<readonly string[] | null>(null, ['otp'], ['fee', 'seats'], ['nothing']);

const discounts = fc.oneof(
  hundredths(15_000).map((percent) => ({ kind: 'PERCENT' as const, percent })),
  hundredths(1_000_000).map((amount) => ({ kind: 'AMOUNT' as const, amount })),
  quantities.map((units) => ({ kind: 'UNITS' as const, units })),
);

const rules: fc.Arbitrary<PricingRule[]> = fc.array(
  fc.record({
    key: fc.constant('rule'),
    when: fc.constant([]),
    appliesTo: scope,
    effect: fc.oneof(
      hundredths(300).map((factor) => ({ kind: 'SCALE' as const, factor })),
      fc.constant({ kind: 'SKIP' as const }),
      hundredths(9_999).map((rate) => ({
        kind: 'REPLACE' as const,
        pricing: { model: 'FLAT' as const, slabs: slabsOf(['0', 'FLAT', rate]) },
      })),
    ),
  }),
  { maxLength: 3 },
);

/** Contracts of a fee, licences, usage of any model, and any adjustments. */
const contracts: fc.Arbitrary<ContractToRate> = fc
  .record({
    card: meteredCards,
    fee: hundredths(99_999),
    seat: hundredths(9_999),
    cap: hundredths(10_000_000),
    least: hundredths(1_000_000),
    scopes: fc.tuple(scope, scope, scope),
    off: fc.array(fc.tuple(discounts, scope), { maxLength: 3 }),
    rules,
    used: usages,
    seats: fc.array(fc.tuple(fc.integer({ min: -5, max: 31 }), fc.nat(50)), { maxLength: 4 }),
    days: fc.integer({ min: 1, max: 31 }),
  })
  .map(({ card, fee, seat, cap, least, scopes, off, rules: given, used, seats, days }) =>
    contract(
      [
        feeCard(fee, { key: 'fee' }),
        licenceCard({ slabs: slabsOf(['0', 'PER_UNIT', seat]) }),
        card,
        limitCard('CAP', cap, { appliesTo: scopes[0] }),
        limitCard('FLOOR', least, { appliesTo: scopes[1] }),
        minimumCard(least, { appliesTo: scopes[2] }),
        ...off.map(([one, of], at) => discountCard(one, of, `discount-${at}`)),
      ],
      {
        rules: given,
        usage: used,
        period: { ...january, endsOn: dayOf(days + 1) },
        licences: { seats: seats.map(([day, number]) => ({ effectiveOn: dayOf(day), quantity: `${number}` })) },
      },
    ),
  );

const sum = (amounts: Iterable<Money>, currency = 'INR') => Money.sum(amounts, currency);

test('every card that is made here is valid', () =>
  fc.assert(
    fc.property(meteredCards, (card) => {
      if (card.model !== 'MATRIX') return expect(slabProblems(card.model, card.slabs)).toEqual([]);
      const inSlabs = matrixProblems(card).filter(({ slab, field }) => slab !== null || field !== null);
      return expect(inSlabs).toEqual([]);
    }),
  ));

test('every charge equals the sum of its working, at 12 decimals, and the total that of the charges', () =>
  fc.assert(
    fc.property(contracts, (to) => {
      const { charges, total } = rateContract(to);
      for (const charge of charges) {
        expect(sum(charge.working.map(({ amount }) => amount)).toFixed()).toBe(charge.amount.toFixed());
        expect(charge.amount.roundedToScale12().equals(charge.amount)).toBe(true);
        expect(charge.amount.isNegative()).toBe(isReduction(charge));
        expect(new Set(charge.working.map(({ on }) => on === undefined))).toEqual(new Set([!isReduction(charge)]));
      }
      expect(sum(charges.map(({ amount }) => amount)).toFixed()).toBe(total.toFixed());
      expect(total.isNegative()).toBe(false);
    }),
  ));

test('net charges are never below zero, and add up to the same total', () =>
  fc.assert(
    fc.property(contracts, (to) => {
      const { charges, total } = rateContract(to);
      const net = netCharges(charges, 'INR');
      expect(sum(net.map(({ amount }) => amount)).toFixed()).toBe(total.toFixed());
      for (const { amount, working } of net) {
        expect(amount.isNegative()).toBe(false);
        expect(sum(working.map((step) => step.amount)).toFixed()).toBe(amount.toFixed());
      }
    }),
  ));

test('after a cap and before a discount its cards cost at most the cap; after all, what was committed to', () =>
  fc.assert(
    fc.property(contracts, (to) => {
      const isDiscount = ({ kind }: AnyRateCard) => kind === 'DISCOUNT';
      const alone = { ...to, cards: to.cards.filter((card) => !isDiscount(card)) };
      const { charges } = rateContract(alone);
      const share = (card: AnyRateCard & { amount: string }) =>
        Money.of(card.amount, 'INR').shareAtScale12({ numerator: daysOf(to), denominator: 31 });
      for (const card of alone.cards) {
        if (card.kind !== 'CAP' && card.kind !== 'MINIMUM_COMMITMENT') continue;
        const about = netCharges(charges, 'INR').filter(
          ({ rateCardKey }) => card.appliesTo === null || card.appliesTo.includes(rateCardKey),
        );
        const cost = sum(
          about.filter(({ kind }) => kind !== 'MINIMUM_COMMITMENT' && kind !== 'FLOOR').map(({ amount }) => amount),
        );
        const trueUps = sum(charges.filter(({ rateCardKey }) => rateCardKey === card.key).map(({ amount }) => amount));
        if (card.kind === 'CAP') expect(cost.compare(share(card))).toBeLessThanOrEqual(0);
        else if (card.appliesTo !== null) expect(cost.plus(trueUps).compare(share(card))).toBeGreaterThanOrEqual(0);
        else expect(sum(charges.map(({ amount }) => amount)).compare(share(card))).toBeGreaterThanOrEqual(0);
      }
    }),
  ));

const daysOf = ({ period }: ContractToRate) => Number(period.endsOn.slice(8)) - 1 || 31;

test('the order in which usage is given never matters, nor whether it is given in parts or by several accounts', () =>
  fc.assert(
    fc.property(contracts, fc.nat(10), (to, seed) => {
      const whole = JSON.stringify(rateContract(to));
      const reversed = [...to.usage].reverse();
      const members: GroupMember[] = ['a', 'b'].map((accountId, at) => ({
        accountId,
        usage: to.usage.filter((_, index) => (index + seed) % 2 === at),
      }));
      expect(JSON.stringify(rateContract({ ...to, usage: reversed }))).toBe(whole);
      expect(JSON.stringify(rateContract({ ...to, usage: pooledUsage(members) }))).toBe(whole);
      const halves = to.usage.flatMap((total) => {
        const half = Quantity.of(Quantity.of(total.quantity).value.times('0.5'));
        return [
          { ...total, quantity: half },
          { ...total, quantity: half },
        ];
      });
      expect(JSON.stringify(rateContract({ ...to, usage: halves }))).toBe(whole);
    }),
  ));

test('caps, floors, minimums and allowances of the parts of a period add up to those of all of it', () =>
  fc.assert(
    fc.property(
      fc.bigInt({ min: 1n, max: 10n ** 16n }).map((units) => decimalOf(units, 12)),
      fc.uniqueArray(fc.integer({ min: 2, max: 31 }), { maxLength: 5 }),
      (amount, cuts) => {
        const allowance: AnyRateCard = {
          key: 'included',
          kind: 'ENTITLEMENT',
          featureKey: 'otp',
          meterId: 'verifications',
          allowance: amount,
          prorated: true,
        };
        const edges = [1, ...cuts.sort((a, b) => a - b), 32].map(dayOf);
        const parts = edges.slice(1).map((endsOn, at) => {
          const more = { period: { ...january, startsOn: edges[at]!, endsOn }, term: termFrom(january.startsOn) };
          const totalOf = (cards: readonly AnyRateCard[]) => rateContract(contract(cards, more)).total;
          const fee = feeCard('9'.repeat(12), { key: 'fee' });
          return {
            capped: totalOf([fee, limitCard('CAP', amount)]),
            least: totalOf([limitCard('FLOOR', amount)]),
            committed: totalOf([minimumCard(amount)]),
            allowed: Quantity.of(rateContract(contract([allowance], more)).entitlements[0]!.limit!),
          };
        });
        const whole = Quantity.of(amount).toFixed();
        for (const one of ['capped', 'least', 'committed'] as const)
          expect(sum(parts.map((part) => part[one])).toFixed()).toBe(whole);
        expect(Quantity.sum(parts.map(({ allowed }) => allowed)).toFixed()).toBe(whole);
      },
    ),
  ));

test('the currency never leaks into the amounts', () =>
  fc.assert(
    fc.property(contracts, fc.constantFrom(...currencies), (to, currency) => {
      const inCurrency = JSON.stringify(rateContract({ ...to, currency })).replaceAll(`"${currency}"`, '"INR"');
      expect(inCurrency).toBe(JSON.stringify(rateContract(to)));
    }),
  ));

test('a contract travels as it is', () =>
  fc.assert(
    fc.property(contracts, (to) => {
      expect(JSON.stringify(rateContract(JSON.parse(JSON.stringify(to)) as ContractToRate))).toBe(
        JSON.stringify(rateContract(to)),
      );
    }),
  ));

const amountOf = (card: MeteredCard, quantity: string) => {
  const steps = usage(card, [{ quantity }], wholePeriod, 'INR');
  return chargeOf(card, Quantity.of(quantity), steps, 'INR').amount;
};
const plus = (a: string, b: string) => Quantity.of(a).plus(Quantity.of(b)).toFixed();
const metered = { key: 'otp', kind: 'USAGE', meterId: 'verifications', prorated: false } as const;

test('splitting usage changes nothing for a percentage without allowance, nor for rates by dimension values', () =>
  fc.assert(
    fc.property(hundredths(10_000), quantities, quantities, (rate, a, b) => {
      const slabs = slabsOf(['0', 'PER_UNIT', rate]);
      const percent: MeteredCard = { ...metered, model: 'PERCENTAGE', slabs };
      const byDimension: MeteredCard = {
        ...metered,
        model: 'MATRIX',
        rows: [],
        otherwise: { model: 'PER_UNIT', slabs },
      };
      for (const card of [percent, byDimension])
        expect(
          amountOf(card, a)
            .plus(amountOf(card, b))
            .equals(amountOf(card, plus(a, b))),
        ).toBe(true);
    }),
  ));

test('every price but a volume or stair-step one grows with the quantity', () =>
  fc.assert(
    fc.property(slabPricings, quantities, quantities, (pricing, quantity, more) => {
      if (pricing.model === 'VOLUME' || pricing.model === 'STAIR_STEP') return;
      const card: MeteredCard = { ...metered, ...pricing };
      expect(amountOf(card, plus(quantity, more)).compare(amountOf(card, quantity))).toBeGreaterThanOrEqual(0);
    }),
  ));

test('a stair-step price is the volume price of flat slabs', () =>
  fc.assert(
    fc.property(steps('FLAT'), quantities, (slabs, quantity) => {
      const [stair, volume] = (['STAIR_STEP', 'VOLUME'] as const).map((model): MeteredCard => ({
        ...metered,
        model,
        slabs,
      }));
      expect(amountOf(stair!, quantity).equals(amountOf(volume!, quantity))).toBe(true);
    }),
  ));

test('a graduated percentage is a hundredth of the graduated price of its rates', () =>
  fc.assert(
    fc.property(steps('PER_UNIT'), quantities, (slabs, money) => {
      const inHundredths = slabs.map((slab) => ({
        ...slab,
        rate: Quantity.of(slab.rate).value.times('0.01').toFixed(),
      }));
      const percent: MeteredCard = { ...metered, model: 'GRADUATED_PERCENTAGE', slabs };
      const graduated: MeteredCard = { ...metered, model: 'GRADUATED', slabs: inHundredths };
      expect(amountOf(percent, money).equals(amountOf(graduated, money))).toBe(true);
    }),
  ));
