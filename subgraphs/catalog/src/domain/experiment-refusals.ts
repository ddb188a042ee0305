import { Problem } from '@otpless/problem/problem';
import type { ExperimentStatus } from './experiment-status';

/** Only a draft is edited or started: who was assigned an arm keeps it, so arms and weights stay. */
export class ExperimentNotDraft extends Problem {
  readonly typeName = 'ExperimentNotDraft';
  constructor(
    key: string,
    readonly status: ExperimentStatus,
  ) {
    super(`The experiment ${key} is ${status}, its arms and weights never change again: create another experiment.`);
  }
}

/** Only what runs is offered, and stopped. */
export class ExperimentNotRunning extends Problem {
  readonly typeName = 'ExperimentNotRunning';
  constructor(
    key: string,
    readonly status: ExperimentStatus,
  ) {
    super(
      `The experiment ${key} is ${status}: ` +
        (status === 'DRAFT' ? 'start it first.' : 'name a plan version, or an experiment that runs.'),
    );
  }
}
