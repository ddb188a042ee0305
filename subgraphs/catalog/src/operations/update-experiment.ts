import { type ExperimentContent, updateExperiment as decide } from '../domain/experiment';
import { experimentChanges } from '../domain/description-changes';
import { editExperiment, type ExperimentEdit } from './edit-experiment';
import type { CatalogPorts } from './ports';
import { offersInWords, versionsNamed } from './versions-named';

/** Names a draft of an experiment otherwise, or offers other versions in it. */
export function updateExperiment(ports: CatalogPorts, request: ExperimentEdit & ExperimentContent) {
  return editExperiment(
    ports,
    request,
    async (experiment, seen, stores) => decide(experiment, seen, request, await versionsNamed(stores, request.arms)),
    async (before, after, stores) =>
      experimentChanges(before, after, await offersInWords(stores, [...before.arms, ...after.arms])),
  );
}
