import { startExperiment as decide } from '../domain/experiment';
import type { PlanVersion } from '../domain/plan-version';
import { happened } from './edit-draft';
import { editExperiment, type ExperimentEdit } from './edit-experiment';
import type { CatalogPorts } from './ports';

/** Offers an experiment to accounts. Its versions are held, so that none is archived while it starts. */
export function startExperiment(ports: CatalogPorts, request: ExperimentEdit) {
  return editExperiment(
    ports,
    request,
    async (experiment, seen, { planVersions }) => {
      const versions = new Map<string, PlanVersion>();
      for (const id of experiment.arms.map(({ planVersionId }) => planVersionId).sort()) {
        const version = await planVersions.getForUpdate(id);
        if (version !== null) versions.set(id, version);
      }
      return decide(experiment, seen, versions, ports.now());
    },
    ({ status, name }, after) => happened('status', status, after.status, `experiment ${name} started`),
  );
}
