import { Conflict, type FieldProblem, InvalidInput } from '@otpless/problem/problem';
import { type Seen, staleRefusal } from './edit';
import { keyProblems, repeated } from './naming';
import { descriptionProblems, type PricePlan, type PricePlanDescription } from './price-plan';

/** What a catalogue says, and may say otherwise later. */
export interface CatalogueContent extends PricePlanDescription {
  /** In the order in which they are offered: good, better, best. */
  readonly planIds: readonly string[];
}

export interface CatalogueDefinition extends CatalogueContent {
  readonly key: string;
  /** The master catalogue that it is a subset of; null where it is a master itself. It never changes. */
  readonly masterId: string | null;
}

/** A named, ordered list of plans: a master catalogue, or a subset of one for a market or a channel. */
export interface Catalogue extends CatalogueDefinition {
  readonly id: string;
  readonly version: number;
  readonly createdAt: Date;
}

/** What stands beside a catalogue and decides what it may list. */
export interface Surroundings {
  /** The plans that it names, as far as they exist. */
  readonly plans: ReadonlyMap<string, PricePlan>;
  readonly master: Catalogue | null;
  readonly subsets: readonly Catalogue[];
}

/** Decides a catalogue. */
export function createCatalogue(
  definition: CatalogueDefinition,
  identity: Pick<Catalogue, 'id' | 'createdAt'>,
  beside: Surroundings,
): Catalogue | InvalidInput {
  const problems = [
    ...keyProblems('key', definition.key),
    ...masterProblems(beside.master),
    ...contentProblems(definition, beside),
  ];
  return problems.length > 0 ? new InvalidInput(problems) : { ...definition, ...identity, version: 1 };
}

/** Lists other plans, in another order, or describes the catalogue otherwise. */
export function updateCatalogue(
  catalogue: Catalogue,
  seen: Seen,
  { name, description, planIds }: CatalogueContent,
  beside: Surroundings,
): Catalogue | InvalidInput | Conflict {
  const refusal = staleRefusal(catalogue.name, catalogue.version, seen);
  if (refusal !== null) return refusal;
  const changed = { ...catalogue, name, description, planIds, version: catalogue.version + 1 };
  const problems = [...contentProblems(changed, beside), ...stillOffered(planIds, beside)];
  return problems.length > 0 ? new InvalidInput(problems) : changed;
}

function masterProblems(master: Catalogue | null): FieldProblem[] {
  if (master === null || master.masterId === null) return [];
  return [{ path: 'masterId', message: `${master.name} is a subset itself: choose its master` }];
}

function contentProblems(content: CatalogueContent, { plans, master }: Surroundings): FieldProblem[] {
  const { planIds } = content;
  return [
    ...descriptionProblems(content),
    ...planIds.flatMap((id, index) => planProblems(`planIds.${index}`, id, plans.get(id), master)),
    ...repeated(planIds).map((index) => ({ path: `planIds.${index}`, message: 'the plan is listed twice' })),
  ];
}

function planProblems(path: string, id: string, plan: PricePlan | undefined, master: Catalogue | null): FieldProblem[] {
  if (plan === undefined) return [{ path, message: `there is no price plan ${id}` }];
  if (plan.forAccountId !== null)
    return [{ path, message: `${plan.name} is made for one account: only plans for everybody are listed` }];
  if (master !== null && !master.planIds.includes(id))
    return [{ path, message: `${plan.name} is not in the master catalogue ${master.name}: list it there first` }];
  return [];
}

/** A master goes on listing what its subsets list. */
function stillOffered(planIds: readonly string[], { subsets }: Surroundings): FieldProblem[] {
  return subsets.flatMap((subset) => {
    const lost = subset.planIds.filter((id) => !planIds.includes(id));
    return lost.length === 0
      ? []
      : [{ path: 'planIds', message: `${subset.name} lists ${lost.join(', ')} still: take it out there first` }];
  });
}
