import { isCurrency } from '@otpless/money/currency';
import type { PricingCycle } from '@otpless/period/pricing-cycle';
import { Conflict, type FieldProblem, InvalidInput } from '@otpless/problem/problem';
import type { BillableItem } from './billable-item';
import { repeated } from './naming';
import { planVersionProblems } from './plan-version-problems';
import { PlanVersionIncomplete, PlanVersionNotDraft, SlabsOverlap } from './plan-version-refusals';
import { maySucceed, type PlanVersionStatus } from './plan-version-status';
import { type RateCard, rateCardProblems } from './rate-card';

/** A pricing cycle and rate cards; it never changes once ACTIVE. */
export interface PlanVersion {
  readonly id: string;
  readonly planId: string;
  /** 1, 2, 3 … within its plan. */
  readonly number: number;
  readonly status: PlanVersionStatus;
  readonly cycle: PricingCycle;
  readonly currencies: readonly string[];
  /** In the order in which they were first put. */
  readonly rateCards: readonly RateCard[];
  /** Grows with every edit; who edits says which one they saw. */
  readonly version: number;
  readonly createdAt: Date;
  readonly activatedAt: Date | null;
  readonly archivedAt: Date | null;
}

/** Decides an empty draft. */
export function draftPlanVersion(
  identity: Pick<PlanVersion, 'id' | 'planId' | 'number' | 'createdAt'>,
  cycle: PricingCycle,
  currencies: readonly string[],
): PlanVersion | InvalidInput {
  const problems = currencyListProblems(currencies);
  if (problems.length > 0) return new InvalidInput(problems);
  return {
    ...identity,
    cycle,
    currencies,
    status: 'DRAFT',
    rateCards: [],
    version: 1,
    activatedAt: null,
    archivedAt: null,
  };
}

/** Adds a rate card to a draft, or replaces the one of the same key. */
export function putRateCard(
  draft: PlanVersion,
  expectedVersion: number,
  card: RateCard,
  item: BillableItem,
): PlanVersion | PlanVersionNotDraft | Conflict | InvalidInput | SlabsOverlap {
  const refusal = editRefusal(draft, expectedVersion);
  if (refusal !== null) return refusal;
  const { invalid, overlapping } = rateCardProblems(card, item, draft.currencies);
  if (invalid.length > 0) return new InvalidInput(invalid);
  if (overlapping.length > 0) return new SlabsOverlap(overlapping);
  const known = draft.rateCards.some(({ key }) => key === card.key);
  const rateCards = known
    ? draft.rateCards.map((other) => (other.key === card.key ? card : other))
    : [...draft.rateCards, card];
  return { ...draft, rateCards, version: draft.version + 1 };
}

/** Takes a rate card out of a draft. */
export function removeRateCard(
  draft: PlanVersion,
  expectedVersion: number,
  key: string,
): PlanVersion | PlanVersionNotDraft | Conflict | InvalidInput {
  const refusal = editRefusal(draft, expectedVersion);
  if (refusal !== null) return refusal;
  const rateCards = draft.rateCards.filter((card) => card.key !== key);
  if (rateCards.length === draft.rateCards.length)
    return InvalidInput.at('key', `version ${draft.number} has no rate card ${key}`);
  return { ...draft, rateCards, version: draft.version + 1 };
}

/** Offers a draft; from here on it never changes. */
export function activatePlanVersion(
  draft: PlanVersion,
  expectedVersion: number,
  items: ReadonlyMap<string, BillableItem>,
  at: Date,
): PlanVersion | PlanVersionNotDraft | Conflict | PlanVersionIncomplete {
  const refusal = editRefusal(draft, expectedVersion);
  if (refusal !== null) return refusal;
  const problems = planVersionProblems(draft, items);
  if (problems.length > 0) return new PlanVersionIncomplete(problems);
  return { ...draft, status: 'ACTIVE', activatedAt: at, version: draft.version + 1 };
}

/** Withdraws an offer or gives a draft up; whoever subscribed stays. */
export function archivePlanVersion(version: PlanVersion, expectedVersion: number, at: Date): PlanVersion | Conflict {
  if (!maySucceed(version.status, 'ARCHIVED')) return new Conflict(`Version ${version.number} is archived already.`);
  return staleRefusal(version, expectedVersion) ?? replacedBy(version, at);
}

/** What happens to the ACTIVE version of a plan when the next one takes its place. */
export function replacedBy(version: PlanVersion, at: Date): PlanVersion {
  return { ...version, status: 'ARCHIVED', archivedAt: at, version: version.version + 1 };
}

/** Whether it may be edited at all stands before whether the editor saw its latest state. */
function editRefusal(version: PlanVersion, expectedVersion: number): PlanVersionNotDraft | Conflict | null {
  if (version.status !== 'DRAFT') return new PlanVersionNotDraft(version.number, version.status);
  return staleRefusal(version, expectedVersion);
}

function staleRefusal({ number, version }: PlanVersion, expectedVersion: number): Conflict | null {
  if (version === expectedVersion) return null;
  return new Conflict(
    `Version ${number} was changed in the meantime: you saw edit ${expectedVersion}, now it is at edit ${version}. ` +
      'Load it again, then repeat your change.',
  );
}

function currencyListProblems(currencies: readonly string[]): FieldProblem[] {
  if (currencies.length === 0) return [{ path: 'currencies', message: 'offer the plan in at least one currency' }];
  return [
    ...currencies.flatMap((currency, index) =>
      isCurrency(currency)
        ? []
        : [{ path: `currencies.${index}`, message: `${currency} is not an ISO 4217 currency: use a code such as INR` }],
    ),
    ...repeated(currencies).map((index) => ({
      path: `currencies.${index}`,
      message: `${currencies[index]} is named twice: name it once`,
    })),
  ];
}
