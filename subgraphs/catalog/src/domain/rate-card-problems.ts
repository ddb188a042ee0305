import { exact } from '@otpless/money/decimal';
import type { FieldProblem } from '@otpless/problem/problem';
import { modelsOfKind } from '@otpless/rating/any-rate-card';
import type { Recurrence } from '@otpless/period/recurrence';
import { amountProblems, currencyProblems, decimalProblems, wholeProblems } from './amount-problems';
import type { BillableItem } from './billable-item';
import { itemKindsOf } from './item-kinds';
import { keyProblems, repeated } from './naming';
import { type CreditGrantCard, type DiscountCard, isPriced, type PricedCard, type RateCard } from './rate-card';
import { pricingProblems, type RateProblems } from './slabs';

/**
 * Everything wrong with a card by itself, for the item it is invoiced as (null where it names none), in the currencies
 * of its version; what it says of other cards is asked of the version. Paths are those of the input.
 */
export function rateCardProblems(
  card: RateCard,
  item: BillableItem | null,
  currencies: readonly string[],
): RateProblems {
  const ofRates = isPriced(card)
    ? card.rates.map((rates, index) => pricingProblems(`rates.${index}`, card.model, rates))
    : [];
  return {
    invalid: [
      ...keyProblems('key', card.key),
      ...itemProblems(card, item),
      ...kindProblems(card, currencies),
      ...ofRates.flatMap(({ invalid }) => invalid),
    ],
    overlapping: ofRates.flatMap(({ overlapping }) => overlapping),
  };
}

function kindProblems(card: RateCard, currencies: readonly string[]): FieldProblem[] {
  switch (card.kind) {
    case 'FIXED_FEE':
    case 'LICENCE':
      return [...pricedProblems(card, currencies), ...recurrenceProblems(card.recurrence)];
    case 'USAGE':
      return pricedProblems(card, currencies);
    case 'OVERAGE':
      return [...pricedProblems(card, currencies), ...keyProblems('overage.beyond', card.beyond)];
    case 'ENTITLEMENT':
      return [
        ...keyProblems('entitlement.featureKey', card.featureKey),
        ...(card.allowance === null ? [] : decimalProblems('entitlement.allowance', card.allowance, 'NOTHING')),
      ];
    case 'CREDIT_GRANT':
      return grantProblems(card, currencies);
    case 'MINIMUM_COMMITMENT':
      return [
        ...amountProblems('commitment.amounts', card.amounts, currencies, 'MORE_THAN_NOTHING'),
        ...recurrenceProblems(card.recurrence),
        ...scopeProblems('commitment.appliesTo', card.appliesTo),
      ];
    case 'CAP':
    case 'FLOOR':
      return [
        ...amountProblems('limit.amounts', card.amounts, currencies, 'NOTHING'),
        ...scopeProblems('limit.appliesTo', card.appliesTo),
      ];
    case 'DISCOUNT':
      return [...offProblems(card, currencies), ...scopeProblems('discount.appliesTo', card.appliesTo)];
  }
}

function itemProblems({ kind }: RateCard, item: BillableItem | null): FieldProblem[] {
  const kinds = itemKindsOf[kind];
  if (item === null) return [];
  if (item.archivedAt !== null) return [{ path: 'itemId', message: `${item.key} is archived: choose another item` }];
  if (kinds.includes(item.kind)) return [];
  const message = `${item.key} is a ${item.kind} item: choose a ${kinds.join(' or ')} item`;
  return [{ path: 'itemId', message }];
}

function pricedProblems({ kind, model, rates }: PricedCard, currencies: readonly string[]): FieldProblem[] {
  const models = modelsOfKind[kind];
  return [
    ...(models.includes(model) ? [] : [{ path: 'model', message: `a ${kind} card is priced by ${models.join(', ')}` }]),
    ...currencyProblems(
      'rates',
      rates.map(({ currency }) => currency),
      currencies,
    ),
  ];
}

function grantProblems(card: CreditGrantCard, currencies: readonly string[]): FieldProblem[] {
  const { amounts, expiry, priority, scope, timing } = card;
  return [
    ...amountProblems('grant.amounts', amounts, currencies, 'MORE_THAN_NOTHING'),
    ...wholeProblems('grant.priority', priority, 0, 1000, 'the priority'),
    ...(expiry.kind === 'AFTER_DAYS'
      ? wholeProblems('grant.expiry.days', expiry.days, 1, 3660, 'the number of days')
      : []),
    ...scopeProblems('grant.scope', scope),
    ...recurrenceProblems(card.recurrence),
    ...(expiry.kind === 'WITH_THE_SPAN' && timing === 'IN_ARREARS'
      ? [{ path: 'grant.expiry', message: 'granted in arrears it would end before it begins: grant it IN_ADVANCE' }]
      : []),
  ];
}

function offProblems({ off }: DiscountCard, currencies: readonly string[]): FieldProblem[] {
  switch (off.kind) {
    case 'PERCENT': {
      const problems = decimalProblems('discount.percent', off.percent, 'MORE_THAN_NOTHING');
      if (problems.length > 0 || exact(off.percent).isLessThanOrEqualTo(100)) return problems;
      return [{ path: 'discount.percent', message: 'at most 100 percent can be taken off' }];
    }
    case 'AMOUNT':
      return amountProblems('discount.amounts', off.amounts, currencies, 'MORE_THAN_NOTHING');
    case 'UNITS':
      return decimalProblems('discount.units', off.units, 'MORE_THAN_NOTHING');
  }
}

function recurrenceProblems(recurrence: Recurrence | undefined): FieldProblem[] {
  if (recurrence === undefined) return [];
  const { cycles, offset = 0 } = recurrence;
  return [
    ...(cycles === 'ONCE' ? [] : wholeProblems('recurrence.everyCycles', cycles, 1, 120, 'how often it recurs')),
    ...wholeProblems('recurrence.offset', offset, 0, 120, 'the offset'),
  ];
}

function scopeProblems(path: string, scope: readonly string[] | null): FieldProblem[] {
  if (scope === null) return [];
  if (scope.length === 0) return [{ path, message: 'name at least one, or leave it out for all' }];
  return repeated(scope).map((index) => ({ path: `${path}.${index}`, message: `${scope[index]} is named twice` }));
}
