import { wholeNumber } from '../forms/whole-number';
import type { CreateExperimentInput } from '../gql/graphql';

interface ArmTyped {
  key: string;
  planVersionId: string;
  weight: string;
}

/** An experiment as it is typed. */
export interface ExperimentTyped extends Record<string, unknown> {
  name: string;
  key: string;
  arms: ArmTyped[];
}

export const emptyArm: ArmTyped = { key: '', planVersionId: '', weight: '1' };

/** What was typed, as the graph takes it. */
export function experimentInput({
  name,
  arms,
}: Pick<ExperimentTyped, 'name' | 'arms'>): Omit<CreateExperimentInput, 'key'> {
  return { name, arms: arms.map((arm) => ({ ...arm, weight: wholeNumber(arm.weight) })) };
}
