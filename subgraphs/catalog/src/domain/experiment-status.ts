export const experimentStatuses = ['DRAFT', 'RUNNING', 'STOPPED'] as const;
export type ExperimentStatus = (typeof experimentStatuses)[number];

const successors: Record<ExperimentStatus, readonly ExperimentStatus[]> = {
  DRAFT: ['RUNNING'],
  RUNNING: ['STOPPED'], // who subscribed stays
  STOPPED: [], // its results stay what they are: another look is another experiment
};

/** Whether an experiment may go from one status to the other. */
export function maySucceed(from: ExperimentStatus, to: ExperimentStatus): boolean {
  return successors[from].includes(to);
}
