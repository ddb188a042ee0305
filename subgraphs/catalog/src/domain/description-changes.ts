import type { Catalogue } from './catalogue';
import type { Change } from './edit';
import type { Experiment } from './experiment';
import { type Fact, factChanges } from './fact-changes';
import type { PricePlan, PricePlanDescription } from './price-plan';

/** What an edit of a plan changed. */
export function pricePlanChanges(before: PricePlan, after: PricePlan): Change[] {
  return factChanges(descriptionFacts(before), descriptionFacts(after));
}

/** What an edit of a catalogue changed; plans are known by their keys: two may have one name. */
export function catalogueChanges(before: Catalogue, after: Catalogue, plans: ReadonlyMap<string, PricePlan>): Change[] {
  const facts = ({ planIds, ...catalogue }: Catalogue): Fact[] => [
    ...descriptionFacts(catalogue),
    said('planIds', 'plans', planIds.map((id) => plans.get(id)?.key ?? id).join(', ') || 'none'),
  ];
  return factChanges(facts(before), facts(after));
}

/** What an edit of the draft of an experiment changed; `offers` says plan versions in words, by their id. */
export function experimentChanges(
  before: Experiment,
  after: Experiment,
  offers: ReadonlyMap<string, string>,
): Change[] {
  const facts = ({ name, arms }: Experiment): Fact[] => [
    said('name', 'name', name),
    // Assignment counts through them in this order.
    said('arms', 'arms', arms.map(({ key }) => key).join(', ')),
    ...arms.flatMap(({ key, planVersionId, weight }) => {
      const of = { part: `arm ${key}` };
      return [
        { ...of, path: `arms.${key}.planVersionId`, what: 'offer', value: offers.get(planVersionId) ?? planVersionId },
        { ...of, path: `arms.${key}.weight`, what: 'weight', value: String(weight) },
      ];
    }),
  ];
  return factChanges(facts(before), facts(after));
}

function descriptionFacts({ name, description }: PricePlanDescription): Fact[] {
  return [said('name', 'name', name), said('description', 'description', description ?? 'none')];
}

function said(path: string, what: string, value: string): Fact {
  return { path, part: null, what, value };
}
