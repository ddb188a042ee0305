import { isCurrency } from '@otpless/money/currency';
import type { LocalDate } from '@otpless/period/local-date';
import { type FieldProblem, InvalidInput, Problem } from '@otpless/problem/problem';
import { wholeProblems } from './amount-problems';
import { keyProblems, repeated, textProblems } from './naming';
import { parseRateCard } from './parse-rate-card';
import type { CatalogDiscountOff } from './rate-card';
import { type DiscountDefinition, describeRateCard } from './rate-card-definition';
import { rateCardProblems } from './rate-card-problems';

export const couponDurationKinds = ['ONCE', 'CYCLES', 'FOREVER'] as const;
/** For how long a coupon takes off: one cycle, so many, or as long as the subscription goes on. */
export interface CouponDuration {
  readonly kind: (typeof couponDurationKinds)[number];
  /** Of CYCLES. */
  readonly cycles: number | null;
}

/** What a coupon takes off which charges; both scopes null is all of them. */
export interface CouponTerms {
  readonly key: string;
  readonly name: string;
  readonly off: CatalogDiscountOff;
  readonly itemIds: readonly string[] | null;
  readonly rateCardKeys: readonly string[] | null;
  readonly duration: CouponDuration;
  /** The first day on which it can no longer be redeemed. */
  readonly redeemableUntil: LocalDate | null;
  readonly maxRedemptions: number | null;
}

/** A discount that can be given to subscriptions. What it takes off never changes, since subscriptions were promised it. */
export interface Coupon extends CouponTerms {
  readonly id: string;
  /** How many subscriptions have it or had it. */
  readonly redeemed: number;
  readonly createdAt: Date;
  readonly archivedAt: Date | null;
}

/** A coupon as people write it: one of percent, amounts and units. */
export interface CouponDefinition extends Omit<CouponTerms, 'off'> {
  readonly discount: Omit<DiscountDefinition, 'appliesTo'>;
}

/** Decides a coupon; whether the items of its scope exist is asked by the operation. */
export function createCoupon(
  { discount, ...definition }: CouponDefinition,
  identity: Pick<Coupon, 'id' | 'createdAt'>,
): Coupon | InvalidInput {
  const card = parseRateCard({ ...blankDiscount, discount: { ...discount, appliesTo: null } });
  if (card instanceof InvalidInput) return card;
  if (card.kind !== 'DISCOUNT') throw new TypeError('a discount is read as a discount');
  const currencies = card.off.kind === 'AMOUNT' ? card.off.amounts.map(({ currency }) => currency) : [];
  const problems = [
    ...keyProblems('key', definition.key),
    ...textProblems('name', definition.name),
    ...rateCardProblems(card, null, currencies).invalid,
    ...currencies.flatMap((currency, index) => currencyProblem(currency, `discount.amounts.${index}.currency`)),
    ...(card.off.kind === 'AMOUNT' && currencies.length === 0
      ? [{ path: 'discount.amounts', message: 'say the amount in at least one currency' }]
      : []),
    ...scopeProblems('itemIds', definition.itemIds),
    ...scopeProblems('rateCardKeys', definition.rateCardKeys),
    ...durationProblems(definition.duration),
    ...(definition.maxRedemptions === null
      ? []
      : wholeProblems('maxRedemptions', definition.maxRedemptions, 1, 1_000_000_000, 'how often it can be redeemed')),
  ];
  if (problems.length > 0) return new InvalidInput(problems);
  return { ...definition, ...identity, off: card.off, redeemed: 0, archivedAt: null };
}

/** The coupon is not, or no longer, given to subscriptions. */
export class CouponNotRedeemable extends Problem {
  readonly typeName = 'CouponNotRedeemable';

  constructor(key: string, why: string) {
    super(`The coupon ${key} ${why}: choose another.`);
  }
}

/** Counts one more redemption, where there is one left; the coupon is held by the caller. */
export function redeem(coupon: Coupon, today: LocalDate): Coupon | CouponNotRedeemable {
  const { key, archivedAt, redeemableUntil, maxRedemptions, redeemed } = coupon;
  if (archivedAt !== null) return new CouponNotRedeemable(key, 'is archived');
  if (redeemableUntil !== null && today >= redeemableUntil)
    return new CouponNotRedeemable(key, `could be redeemed until ${redeemableUntil}`);
  if (maxRedemptions !== null && redeemed >= maxRedemptions)
    return new CouponNotRedeemable(key, `was redeemed ${maxRedemptions} times, which is how often it can be`);
  return { ...coupon, redeemed: redeemed + 1 };
}

/** Gives a redemption back that came to nothing. */
export function returned(coupon: Coupon): Coupon {
  return { ...coupon, redeemed: coupon.redeemed - 1 };
}

/** Gives a coupon to no further subscriptions; those that have it keep it. */
export function archiveCoupon(coupon: Coupon, at: Date): Coupon {
  return coupon.archivedAt === null ? { ...coupon, archivedAt: at } : coupon;
}

const blankDiscount = describeRateCard({
  key: 'coupon',
  kind: 'DISCOUNT',
  itemId: null,
  off: { kind: 'PERCENT', percent: '1' },
  appliesTo: null,
});

function currencyProblem(currency: string, path: string): FieldProblem[] {
  if (isCurrency(currency)) return [];
  return [{ path, message: `${currency} is not an ISO 4217 currency: use a code such as INR` }];
}

function scopeProblems(path: string, scope: readonly string[] | null): FieldProblem[] {
  if (scope === null) return [];
  if (scope.length === 0) return [{ path, message: 'name at least one, or leave it out' }];
  return repeated(scope).map((index) => ({ path: `${path}.${index}`, message: `${scope[index]} is named twice` }));
}

function durationProblems({ kind, cycles }: CouponDuration): FieldProblem[] {
  if (kind === 'CYCLES') return wholeProblems('duration.cycles', cycles ?? 0, 1, 120, 'how many cycles it holds');
  return cycles === null
    ? []
    : [{ path: 'duration.cycles', message: `of ${kind} there are no cycles to count: leave them out` }];
}
