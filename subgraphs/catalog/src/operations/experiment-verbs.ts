import { countArms } from './count-arms';
import { createExperiment } from './create-experiment';
import { experimentOffer } from './offer-experiment';
import { startExperiment } from './start-experiment';
import { stopExperiment } from './stop-experiment';
import { updateExperiment } from './update-experiment';

/** What can be done with experiments. */
export const experimentVerbs = {
  countArms,
  createExperiment,
  experimentOffer,
  startExperiment,
  stopExperiment,
  updateExperiment,
};
