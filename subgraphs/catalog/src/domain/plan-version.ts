import { Conflict, InvalidInput } from '@otpless/problem/problem';
import { type Seen, staleRefusal } from './edit';
import { planVersionProblems, type ThingsNamed } from './plan-version-problems';
import { PlanVersionIncomplete, PlanVersionNotDraft } from './plan-version-refusals';
import { maySucceed, type PlanVersionStatus } from './plan-version-status';
import { currencyListProblems, type PlanVersionTerms, trialProblems } from './plan-version-terms';

/** A pricing cycle, rate cards and pricing rules; it never changes once ACTIVE. */
export interface PlanVersion extends PlanVersionTerms {
  readonly id: string;
  readonly planId: string;
  /** The one account that may subscribe to it: the plan's own, which never changes; null where everybody may. */
  readonly forAccountId: string | null;
  /** 1, 2, 3 … within its plan. */
  readonly number: number;
  readonly status: PlanVersionStatus;
  /** Grows with every edit; who edits says which one they saw. */
  readonly version: number;
  readonly createdAt: Date;
  readonly activatedAt: Date | null;
  readonly archivedAt: Date | null;
}

export type NewVersion = Pick<PlanVersion, 'id' | 'planId' | 'forAccountId' | 'number' | 'createdAt'>;

/** Decides an empty draft. */
export function draftPlanVersion(
  identity: NewVersion,
  terms: Pick<PlanVersionTerms, 'cycle' | 'trialDays' | 'currencies'>,
): PlanVersion | InvalidInput {
  const problems = [...currencyListProblems(terms.currencies), ...trialProblems(terms.trialDays)];
  if (problems.length > 0) return new InvalidInput(problems);
  return newDraft(identity, { ...terms, rateCards: [], pricingRules: [] });
}

/** A draft that says what another version says. */
export function clonePlanVersion(
  { cycle, trialDays, currencies, rateCards, pricingRules }: PlanVersionTerms,
  identity: NewVersion,
): PlanVersion {
  return newDraft(identity, { cycle, trialDays, currencies, rateCards, pricingRules });
}

/** Offers a draft; from here on it never changes. */
export function activatePlanVersion(
  draft: PlanVersion,
  seen: Seen,
  things: ThingsNamed,
  at: Date,
): PlanVersion | PlanVersionNotDraft | Conflict | PlanVersionIncomplete {
  const refusal = editRefusal(draft, seen);
  if (refusal !== null) return refusal;
  const problems = planVersionProblems(draft, things);
  if (problems.length > 0) return new PlanVersionIncomplete(problems);
  return { ...draft, status: 'ACTIVE', activatedAt: at, version: draft.version + 1 };
}

/** Withdraws an offer or gives a draft up; whoever subscribed stays. */
export function archivePlanVersion(version: PlanVersion, seen: Seen, at: Date): PlanVersion | Conflict {
  if (!maySucceed(version.status, 'ARCHIVED')) return new Conflict(`Version ${version.number} is archived already.`);
  return staleRefusal(`Version ${version.number}`, version.version, seen) ?? replacedBy(version, at);
}

/** What happens to the ACTIVE version of a plan when the next one takes its place. */
export function replacedBy(version: PlanVersion, at: Date): PlanVersion {
  return { ...version, status: 'ARCHIVED', archivedAt: at, version: version.version + 1 };
}

/** Whether it may be edited at all stands before whether the editor saw its latest state. */
export function editRefusal(version: PlanVersion, seen: Seen): PlanVersionNotDraft | Conflict | null {
  if (version.status !== 'DRAFT') return new PlanVersionNotDraft(version.number, version.status);
  return staleRefusal(`Version ${version.number}`, version.version, seen);
}

function newDraft(identity: NewVersion, terms: PlanVersionTerms): PlanVersion {
  return { ...identity, ...terms, status: 'DRAFT', version: 1, activatedAt: null, archivedAt: null };
}
