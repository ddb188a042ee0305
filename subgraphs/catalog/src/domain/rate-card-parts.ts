import type { AnyRateCardKind } from '@otpless/rating/any-rate-card';
import type { FieldProblem } from '@otpless/problem/problem';
import type { CardPart, RateCardDefinition } from './rate-card-definition';

interface PartsOfKind {
  readonly needs: readonly CardPart[];
  readonly mayHave: readonly CardPart[];
  readonly isProrated: boolean;
}

/** Which parts the cards of a kind have. Rates may still be missing from a draft: activation asks for them. */
const partsOfKind: Record<AnyRateCardKind, PartsOfKind> = {
  FIXED_FEE: { needs: ['itemId', 'model'], mayHave: ['rates', 'timing', 'recurrence'], isProrated: true },
  USAGE: { needs: ['itemId', 'model'], mayHave: ['rates'], isProrated: true },
  LICENCE: { needs: ['itemId', 'model'], mayHave: ['rates', 'licence', 'timing', 'recurrence'], isProrated: true },
  OVERAGE: { needs: ['itemId', 'model', 'overage'], mayHave: ['rates'], isProrated: true },
  ENTITLEMENT: { needs: ['entitlement'], mayHave: ['itemId', 'timing'], isProrated: true },
  CREDIT_GRANT: { needs: ['grant'], mayHave: ['timing', 'recurrence'], isProrated: false },
  MINIMUM_COMMITMENT: { needs: ['itemId', 'commitment'], mayHave: ['recurrence'], isProrated: true },
  CAP: { needs: ['limit'], mayHave: [], isProrated: true },
  FLOOR: { needs: ['itemId', 'limit'], mayHave: [], isProrated: true },
  DISCOUNT: { needs: ['discount'], mayHave: [], isProrated: false },
};

const wanted: Partial<Record<CardPart, string>> = {
  itemId: 'name the billable item it is invoiced as',
  model: 'say by which model it is priced',
  overage: 'say which entitlement it is beyond',
  entitlement: 'say what it entitles to',
  grant: 'say what is granted',
  commitment: 'say what is committed to',
  limit: 'say what the limit is',
  discount: 'say what is taken off',
};

const allParts: readonly CardPart[] = [
  'itemId',
  'model',
  'rates',
  'timing',
  'recurrence',
  'licence',
  'entitlement',
  'overage',
  'grant',
  'commitment',
  'limit',
  'discount',
];

/** What a card of its kind lacks, and what it has that no card of its kind takes. */
export function partProblems(definition: RateCardDefinition): FieldProblem[] {
  const { kind, prorated } = definition;
  const { needs, mayHave, isProrated } = partsOfKind[kind];
  const has = (part: CardPart) => (part === 'rates' ? definition.rates.length > 0 : definition[part] !== null);
  return [
    ...needs
      .filter((part) => !has(part))
      .map((path) => ({ path, message: `${wanted[path]}: a ${kind} card needs it` })),
    ...allParts
      .filter((part) => has(part) && !needs.includes(part) && !mayHave.includes(part))
      .map((path) => ({ path, message: `a ${kind} card has no ${path}: leave it out` })),
    ...(prorated && !isProrated
      ? [{ path: 'prorated', message: `a ${kind} card is never prorated: leave it out` }]
      : []),
  ];
}
