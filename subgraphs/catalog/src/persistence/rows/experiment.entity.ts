import { EntitySchema } from '@mikro-orm/core';
import type { Arm } from '../../domain/arm';
import type { Experiment } from '../../domain/experiment';
import { id, instant, int, optionalInstant, text } from './columns';

export type ExperimentRow = Omit<Experiment, 'arms'>;

export const experimentEntity = new EntitySchema<ExperimentRow>({
  name: 'Experiment',
  tableName: 'experiment',
  properties: {
    id,
    key: text,
    name: text,
    status: text,
    version: int,
    createdAt: instant,
    startedAt: optionalInstant,
    stoppedAt: optionalInstant,
  },
});

export type ExperimentArmRow = Arm & { readonly experimentId: string; readonly position: number };

export const experimentArmEntity = new EntitySchema<ExperimentArmRow>({
  name: 'ExperimentArm',
  tableName: 'experiment_arm',
  properties: { experimentId: id, key: id, planVersionId: text, weight: int, position: int },
});
