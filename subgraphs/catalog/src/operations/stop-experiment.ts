import { stopExperiment as decide } from '../domain/experiment';
import { happened } from './edit-draft';
import { editExperiment, type ExperimentEdit } from './edit-experiment';
import type { CatalogPorts } from './ports';

/** Offers an experiment to nobody further; who subscribed stays. */
export function stopExperiment(ports: CatalogPorts, request: ExperimentEdit) {
  return editExperiment(
    ports,
    request,
    async (experiment, seen) => decide(experiment, seen, ports.now()),
    ({ status, name }, after) => happened('status', status, after.status, `experiment ${name} stopped`),
  );
}
