import { earlierOf, type LocalDate } from '@otpless/period/local-date';
import { type OverrideKind, overrideKind } from './override';
import type { PlanVersion } from './plan-version';
import type { RateCard } from './rate-card';
import type { OpenSpan } from './span';
import { standingTerms, type Subscription } from './subscription';

/** An override with the days it holds. */
export interface OverrideSpan extends OpenSpan {
  readonly rateCardKey: string;
  readonly change: OverrideKind;
  readonly card: RateCard | null;
  readonly planVersionId: string;
  readonly pending: boolean;
}

/** The overrides of the terms that stand, each until the next of its card or the end of its term. */
export function overrideSpans(
  subscription: Subscription,
  versions: readonly PlanVersion[],
  today: LocalDate,
): OverrideSpan[] {
  const terms = standingTerms(subscription);
  return terms.flatMap(({ number, planVersionId }, at) => {
    const termEndsOn = terms[at + 1]?.startsOn ?? subscription.endsOn;
    const rateCards = versions.find(({ id }) => id === planVersionId)?.rateCards ?? [];
    const ofTerm = subscription.overrides.filter(({ term }) => term === number);
    return ofTerm.flatMap((override): OverrideSpan[] => {
      const { rateCardKey, effectiveOn, change } = override;
      const kind = overrideKind(override, rateCards);
      const next = ofTerm.find((other) => other.rateCardKey === rateCardKey && other.effectiveOn > effectiveOn);
      const endsOn = earliest(next?.effectiveOn ?? null, termEndsOn);
      if (kind === null || change === null || (endsOn !== null && endsOn <= effectiveOn)) return [];
      const card = change.kind === 'CARD' ? change.card : null;
      return [
        { rateCardKey, change: kind, card, planVersionId, startsOn: effectiveOn, endsOn, pending: effectiveOn > today },
      ];
    });
  });
}

function earliest(one: LocalDate | null, other: LocalDate | null): LocalDate | null {
  if (one === null || other === null) return one ?? other;
  return earlierOf(one, other);
}
