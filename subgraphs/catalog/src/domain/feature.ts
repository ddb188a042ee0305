import { InvalidInput } from '@otpless/problem/problem';
import { keyProblems, textProblems } from './naming';

export interface FeatureDefinition {
  readonly key: string;
  readonly name: string;
  readonly description: string | null;
  /** What its use is counted by; null where it is only granted or not. */
  readonly meterId: string | null;
}

/** What an entitlement grants. */
export interface Feature extends FeatureDefinition {
  readonly id: string;
  readonly createdAt: Date;
}

/** Decides a feature; whether its meter exists is asked by the operation. */
export function createFeature(
  definition: FeatureDefinition,
  identity: Pick<Feature, 'id' | 'createdAt'>,
): Feature | InvalidInput {
  const { key, name, description } = definition;
  const problems = [
    ...keyProblems('key', key),
    ...textProblems('name', name),
    ...(description === null ? [] : textProblems('description', description)),
  ];
  return problems.length > 0 ? new InvalidInput(problems) : { ...definition, ...identity };
}
