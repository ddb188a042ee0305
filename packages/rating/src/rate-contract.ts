import { Money } from '@otpless/money/money';
import { invariant } from '@otpless/problem/invariant';
import { adjustments } from './adjustments';
import type { AnyRateCard, ChargingCard } from './any-rate-card';
import { priceByRules } from './apply-rules';
import { chargeOf } from './charge';
import type { ContractToRate } from './contract-to-rate';
import { creditGrant, type GrantInstruction } from './credit-grant';
import { type Entitlement, entitlement } from './entitlement';
import { type PricingRule, rulesThatHold } from './pricing-rule';
import type { AnyCharge } from './reduction';

/** What a contract comes to in a period: charges in the order they arose, reductions below zero, and their sum. */
export interface RatedContract {
  readonly charges: readonly AnyCharge[];
  readonly total: Money;
  /** What the wallet is told to grant. */
  readonly grants: readonly GrantInstruction[];
  readonly entitlements: readonly Entitlement[];
}

/**
 * Rates everything a contract says about a period: the charges of its cards by its pricing rules, then the adjustments
 * in their order. The same contract and quantities always give the same.
 */
export function rateContract(to: ContractToRate): RatedContract {
  invariant(new Set(to.cards.map(({ key }) => key)).size === to.cards.length, 'the cards of a contract differ in key');
  const rules = rulesThatHold(to);
  const cards = to.cards.filter((card) => isCharging(card) || !isSkipped(card, rules));
  const charges = adjusted(
    cards.filter(isCharging).flatMap((card) => chargesOf(card, rules, to)),
    cards,
    rules,
    to,
  );
  return {
    charges,
    total: Money.sum(
      charges.map(({ amount }) => amount),
      to.currency,
    ),
    grants: cards.flatMap((card) => (card.kind === 'CREDIT_GRANT' ? (creditGrant(card, to) ?? []) : [])),
    entitlements: cards.flatMap((card) => (card.kind === 'ENTITLEMENT' ? [entitlement(card, to)] : [])),
  };
}

/** A card that has nothing to charge for has no charge; usage that is free has one, of nothing. */
function chargesOf(card: ChargingCard, rules: readonly PricingRule[], to: ContractToRate): AnyCharge[] {
  const { quantity, steps } = priceByRules(card, rules, to);
  return steps.length === 0 ? [] : [chargeOf(card, quantity, steps, to.currency)];
}

function adjusted(
  charges: readonly AnyCharge[],
  cards: readonly AnyRateCard[],
  rules: readonly PricingRule[],
  to: ContractToRate,
): AnyCharge[] {
  const soFar = [...charges];
  for (const { of } of adjustments) for (const card of cards) soFar.push(...(of(card)?.(soFar, rules, to) ?? []));
  return soFar;
}

function isCharging(card: AnyRateCard): card is ChargingCard {
  switch (card.kind) {
    case 'FIXED_FEE':
    case 'USAGE':
    case 'LICENCE':
    case 'OVERAGE':
      return true;
    case 'ENTITLEMENT':
    case 'CREDIT_GRANT':
    case 'MINIMUM_COMMITMENT':
    case 'CAP':
    case 'FLOOR':
    case 'DISCOUNT':
      return false;
  }
}

/** A card that charges nothing by itself has no rate: a rule can only skip it, and only by its name. */
function isSkipped({ key }: AnyRateCard, rules: readonly PricingRule[]): boolean {
  return rules.some(({ appliesTo, effect }) => effect.kind === 'SKIP' && appliesTo !== null && appliesTo.includes(key));
}
