import type { Names } from '../domain/card-facts';
import type { Edit } from '../domain/edit';
import { allChanges, type PartDiff, planDiff } from '../domain/plan-diff';
import type { PlanVersion } from '../domain/plan-version';
import { pricingRuleShown } from './pricing-rule-translation';
import { rateCardShown } from './rate-card-translation';

/** How one version differs from another, for the screen. */
export function diffShown(against: PlanVersion, version: PlanVersion, names: Names): object {
  const diff = planDiff(against, version, names);
  return {
    against,
    terms: diff.terms,
    cards: diff.cards.map((card) => partShown(card, rateCardShown)),
    rules: diff.rules.map((rule) => partShown(rule, (one) => pricingRuleShown(one, names))),
    sentences: allChanges(diff).map(({ sentence }) => sentence),
  };
}

/** An edit for the screen: people are known by name, and where it is of a version, by which. */
export function editShown({ version, kind, at, by, changes }: Edit, planVersion: PlanVersion | null = null) {
  return { version, kind, at, by: by.name, changes: [...changes], planVersion };
}

function partShown<Part>({ before, after, ...diff }: PartDiff<Part>, show: (part: Part) => object): object {
  return { ...diff, before: before === null ? null : show(before), after: after === null ? null : show(after) };
}
