import { NotFound, Problem } from '@otpless/problem/problem';
import type { Change, Editor, Seen } from '../domain/edit';
import type { Experiment } from '../domain/experiment';
import { editOf, seenBy } from './edit-draft';
import type { CatalogPorts, CatalogStores } from './ports';

/** Who edits which experiment, and which state of it they saw. */
export interface ExperimentEdit {
  readonly id: string;
  readonly expectedVersion: number;
  readonly by: Editor;
}

/** Edits an experiment as it is decided, and keeps who did what. */
export function editExperiment<Refusal extends Problem>(
  { transact, now }: CatalogPorts,
  { id, expectedVersion, by }: ExperimentEdit,
  decide: (experiment: Experiment, seen: Seen, stores: CatalogStores) => Promise<Experiment | Refusal>,
  changesOf: (before: Experiment, after: Experiment, stores: CatalogStores) => Change[] | Promise<Change[]>,
): Promise<Experiment | NotFound | Refusal> {
  return transact(async (stores) => {
    const experiment = await stores.experiments.getForUpdate(id);
    if (experiment === null) return new NotFound('experiment', id);
    const edited = await decide(experiment, await seenBy(stores, experiment, expectedVersion), stores);
    if (edited instanceof Problem) return edited;
    await stores.experiments.save(edited);
    await stores.edits.add(editOf(edited, 'EDITED', await changesOf(experiment, edited, stores), by, now()));
    return edited;
  });
}
