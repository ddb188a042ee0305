import { Conflict, type InvalidInput, Problem } from '@otpless/problem/problem';
import type { Editor } from '../domain/edit';
import { createExperiment as decide, type Experiment, type ExperimentDefinition } from '../domain/experiment';
import { editOf, happened } from './edit-draft';
import type { CatalogPorts } from './ports';
import { versionsNamed } from './versions-named';

export interface CreateExperimentRequest extends ExperimentDefinition {
  readonly by: Editor;
}

/** Creates a draft of an experiment: nobody is offered it before it is started. */
export function createExperiment(
  { transact, now, newId }: CatalogPorts,
  { by, ...definition }: CreateExperimentRequest,
): Promise<Experiment | InvalidInput | Conflict> {
  return transact(async (stores) => {
    const versions = await versionsNamed(stores, definition.arms);
    const experiment = decide(definition, { id: newId('exp'), createdAt: now() }, versions);
    if (experiment instanceof Problem) return experiment;
    if (!(await stores.experiments.add(experiment)))
      return new Conflict(`There is an experiment ${experiment.key} already: choose another key.`);
    const changes = happened('name', null, experiment.name, `experiment ${experiment.name} created`);
    await stores.edits.add(editOf(experiment, 'CREATED', changes, by, experiment.createdAt));
    return experiment;
  });
}
