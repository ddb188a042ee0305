import { type Conflict, type FieldProblem, InvalidInput } from '@otpless/problem/problem';
import { type CatalogThing, editRefusal } from './catalog-thing';
import type { Seen } from './edit';
import { keyProblems, textProblems } from './naming';

export interface FeatureDefinition {
  readonly key: string;
  readonly name: string;
  readonly description: string | null;
  /** What its use is counted by; null where it is only granted or not. */
  readonly meterId: string | null;
}

/** What an entitlement grants. */
export interface Feature extends FeatureDefinition, CatalogThing {
  readonly createdAt: Date;
}

/** What of a feature may change: entitlements name it by its key and count it by its meter. */
export type FeatureEdit = Partial<Pick<FeatureDefinition, 'name' | 'description'>>;

/** Decides a feature; whether its meter exists is asked by the operation. */
export function createFeature(
  definition: FeatureDefinition,
  identity: Pick<Feature, 'id' | 'createdAt'>,
): Feature | InvalidInput {
  const problems = [...keyProblems('key', definition.key), ...wordProblems(definition)];
  return problems.length > 0
    ? new InvalidInput(problems)
    : { ...definition, ...identity, version: 1, archivedAt: null };
}

/** Decides an edit of what people read of a feature. */
export function updateFeature(feature: Feature, seen: Seen, edit: FeatureEdit): Feature | InvalidInput | Conflict {
  const refusal = editRefusal(feature, `The feature ${feature.key}`, seen);
  if (refusal !== null) return refusal;
  const edited = { ...feature, ...edit };
  const problems = wordProblems(edited);
  return problems.length > 0 ? new InvalidInput(problems) : { ...edited, version: feature.version + 1 };
}

function wordProblems({ name, description }: Pick<FeatureDefinition, 'name' | 'description'>): FieldProblem[] {
  return [...textProblems('name', name), ...(description === null ? [] : textProblems('description', description))];
}
