import fc from 'fast-check';
import type { AnyRateCard, DiscountOff } from './any-rate-card';
import { rateContract } from './rate-contract';
import { decimalOf, feeCard, slabsOf } from './testing/cards';
import { contract, counted, dayOf, discountCard, january, limitCard, minimumCard, termFrom } from './testing/contracts';

/**
 * A second opinion on the order of a contract: whole numbers of the twelfth decimal, written from the rules (charges, caps,
 * floors, minimum commitments, discounts by units, by percent, by amount) and without any of the code.
 */
interface Plan {
  fee: bigint;
  rates: readonly [bigint, bigint];
  units: readonly [bigint, bigint];
  days: number;
  hasEnded: boolean;
  cap: Limit;
  floor: Limit;
  minimum: Limit;
  off: readonly { kind: DiscountOff['kind']; size: bigint; scope: Scope }[];
}
interface Limit {
  amount: bigint;
  scope: Scope;
  prorated: boolean;
}
type Scope = readonly ('fee' | 'otp' | 'sms')[] | null;
type Key = 'fee' | 'otp' | 'sms' | 'floor' | 'minimum';

const daysOfJanuary = 31n;
const paisa = 10n ** 10n;
const halfUp = (top: bigint, bottom: bigint) => (2n * top + bottom) / (2n * bottom);
const least = (a: bigint, b: bigint) => (a < b ? a : b);
const most = (a: bigint, b: bigint) => (a > b ? a : b);

function totalOf(plan: Plan): bigint {
  const share = (amount: bigint, prorated: boolean) =>
    prorated ? halfUp(amount * paisa * BigInt(plan.days), daysOfJanuary) : amount * paisa;
  const left = new Map<Key, bigint>([
    ['fee', share(plan.fee, true)],
    ['otp', plan.rates[0] * plan.units[0] * paisa],
    ['sms', plan.rates[1] * plan.units[1] * paisa],
  ]);
  const keysIn = (scope: Scope): Key[] =>
    [...left.keys()].filter((key) => scope === null || scope.includes(key as never));
  const sum = (scope: Scope) => keysIn(scope).reduce((total, key) => total + left.get(key)!, 0n);
  /** Takes an amount off charges in proportion; how the last units fall, by largest remainder, as the law of splits says. */
  const takeOff = (amount: bigint, scope: Scope) => {
    const whole = sum(scope);
    const off = least(amount, whole);
    if (off <= 0n) return;
    const keys = keysIn(scope);
    const shares = keys.map((key) => (off * left.get(key)!) / whole);
    const lost = keys.map((key, at) => off * left.get(key)! - whole * shares[at]!);
    let over = off - shares.reduce((total, one) => total + one, 0n);
    while (over > 0n) {
      const loser = lost.reduce((best, one, at) => (one > lost[best]! ? at : best), 0);
      shares[loser]! += 1n;
      lost[loser] = -1n;
      over -= 1n;
    }
    keys.forEach((key, at) => left.set(key, left.get(key)! - shares[at]!));
  };

  const { cap, floor, minimum } = plan;
  takeOff(sum(cap.scope) - share(cap.amount, cap.prorated), cap.scope);
  if (plan.hasEnded) {
    left.set('floor', most(0n, share(floor.amount, floor.prorated) - sum(floor.scope)));
    left.set('minimum', most(0n, share(minimum.amount, minimum.prorated) - sum(minimum.scope)));
  }
  const inOrder = (kind: DiscountOff['kind']) => plan.off.filter((one) => one.kind === kind);
  for (const { size, scope } of inOrder('UNITS')) {
    let units = size;
    (['otp', 'sms'] as const).forEach((key, at) => {
      if (scope !== null && !scope.includes(key)) return;
      const free = least(units, plan.units[at]!);
      units -= free;
      left.set(key, left.get(key)! - least(left.get(key)!, free * plan.rates[at]! * paisa));
    });
  }
  for (const { size, scope } of inOrder('PERCENT')) takeOff(halfUp(sum(scope) * size, 10_000n), scope);
  for (const { size, scope } of inOrder('AMOUNT')) takeOff(size * paisa, scope);
  return sum(null);
}

/** The same plan as cards; what is below in hundredths is written in units. */
function cardsOf({ fee, rates, cap, floor, minimum, off }: Plan): AnyRateCard[] {
  const usage = (key: string, meterId: string, rate: bigint): AnyRateCard => {
    const slabs = slabsOf(['0', 'PER_UNIT', decimalOf(rate, 2)]);
    return { key, kind: 'USAGE', meterId, prorated: true, model: 'PER_UNIT', slabs };
  };
  const limit = ({ amount, scope, prorated }: Limit) => [decimalOf(amount, 2), { appliesTo: scope, prorated }] as const;
  const offOf = (kind: DiscountOff['kind'], size: bigint): DiscountOff => {
    switch (kind) {
      case 'UNITS':
        return { kind, units: `${size}` };
      case 'PERCENT':
        return { kind, percent: decimalOf(size, 2) };
      case 'AMOUNT':
        return { kind, amount: decimalOf(size, 2) };
    }
  };
  return [
    ...off.map(({ kind, size, scope }, at) => discountCard(offOf(kind, size), scope, `discount-${at}`)),
    minimumCard(...limit(minimum)),
    limitCard('FLOOR', ...limit(floor)),
    limitCard('CAP', ...limit(cap)),
    feeCard(decimalOf(fee, 2), { key: 'fee' }),
    usage('otp', 'verifications', rates[0]),
    usage('sms', 'messages', rates[1]),
  ];
}

const upTo = (max: number) => fc.integer({ min: 0, max }).map(BigInt);
const scopes = fc.constantFrom<Scope>(null, ['otp'], ['fee', 'sms'], ['fee', 'otp', 'sms'], []);
const limits = (max: number) => fc.record({ amount: upTo(max), scope: scopes, prorated: fc.boolean() });
const offs = fc
  .tuple(fc.constantFrom<DiscountOff['kind']>('UNITS', 'PERCENT', 'AMOUNT'), upTo(12_000), scopes)
  .map(([kind, size, scope]) => ({ kind, size, scope }));
const plans: fc.Arbitrary<Plan> = fc.record({
  fee: upTo(99_999),
  rates: fc.tuple(upTo(999), upTo(99)),
  units: fc.tuple(upTo(5_000), upTo(50_000)),
  days: fc.integer({ min: 1, max: 31 }),
  hasEnded: fc.boolean(),
  cap: limits(6_000_000),
  floor: limits(2_000_000),
  minimum: limits(4_000_000),
  off: fc.array(offs, { maxLength: 4 }),
});

test('an independent oracle agrees on the adjustments of 2,000 random contracts', () => {
  let plansRun = 0;
  fc.assert(
    fc.property(plans, (plan) => {
      plansRun += 1;
      const period = { ...january, endsOn: dayOf(plan.days + 1) };
      const usage = [counted(`${plan.units[0]}`), counted(`${plan.units[1]}`, {}, 'messages')];
      const asOf = plan.hasEnded ? period.endsOn : dayOf(1);
      const term = termFrom(january.startsOn, period.endsOn);
      const { total } = rateContract(contract(cardsOf(plan), { period, term, usage, asOf }));
      expect(total.amount.shiftedBy(12).toFixed()).toBe(totalOf(plan).toString());
    }),
    { seed: 20_261_125, numRuns: 2_000 },
  );
  expect(plansRun).toBe(2_000);
});
