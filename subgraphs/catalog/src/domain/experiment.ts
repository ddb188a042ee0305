import { type Conflict, type FieldProblem, InvalidInput } from '@otpless/problem/problem';
import { wholeProblems } from './amount-problems';
import type { Arm } from './arm';
import { type Seen, staleRefusal } from './edit';
import { ExperimentNotDraft, ExperimentNotRunning } from './experiment-refusals';
import { type ExperimentStatus, maySucceed } from './experiment-status';
import { keyProblems, repeated, textProblems } from './naming';
import type { PlanVersion } from './plan-version';
import { PlanVersionNotActive } from './plan-version-refusals';

/** What an experiment says, and may say otherwise as long as it is a draft. */
export interface ExperimentContent {
  readonly name: string;
  /** In the order in which assignment counts through them. */
  readonly arms: readonly Arm[];
}

export interface ExperimentDefinition extends ExperimentContent {
  /** Part of what assigns an account its arm: it never changes. */
  readonly key: string;
}

/** Two or more plan versions, offered by a weighted, sticky assignment. */
export interface Experiment extends ExperimentDefinition {
  readonly id: string;
  readonly status: ExperimentStatus;
  /** Grows with every edit; who edits says which one they saw. */
  readonly version: number;
  readonly createdAt: Date;
  readonly startedAt: Date | null;
  readonly stoppedAt: Date | null;
}

/** The plan versions that arms name, as far as they exist. */
export type VersionsNamed = ReadonlyMap<string, PlanVersion>;

const mostArms = 20;
const greatestWeight = 1_000_000;

/** Decides a draft of an experiment. */
export function createExperiment(
  definition: ExperimentDefinition,
  identity: Pick<Experiment, 'id' | 'createdAt'>,
  versions: VersionsNamed,
): Experiment | InvalidInput {
  const problems = [...keyProblems('key', definition.key), ...contentProblems(definition, versions)];
  if (problems.length > 0) return new InvalidInput(problems);
  return { ...definition, ...identity, status: 'DRAFT', version: 1, startedAt: null, stoppedAt: null };
}

/** Names a draft otherwise, or offers other versions in it. */
export function updateExperiment(
  experiment: Experiment,
  seen: Seen,
  { name, arms }: ExperimentContent,
  versions: VersionsNamed,
): Experiment | ExperimentNotDraft | Conflict | InvalidInput {
  const { key, status, version } = experiment;
  if (status !== 'DRAFT') return new ExperimentNotDraft(key, status);
  const stale = staleRefusal(experiment.name, version, seen);
  if (stale !== null) return stale;
  const problems = contentProblems({ name, arms }, versions);
  return problems.length > 0 ? new InvalidInput(problems) : { ...experiment, name, arms, version: version + 1 };
}

/** Offers the arms to accounts; from here on neither they nor their weights change. */
export function startExperiment(
  experiment: Experiment,
  seen: Seen,
  versions: VersionsNamed,
  at: Date,
): Experiment | ExperimentNotDraft | Conflict | InvalidInput | PlanVersionNotActive {
  const { key, name, status, version, arms } = experiment;
  if (!maySucceed(status, 'RUNNING')) return new ExperimentNotDraft(key, status);
  const stale = staleRefusal(name, version, seen);
  if (stale !== null) return stale;
  const unoffered = arms.map((arm) => versions.get(arm.planVersionId)).find((each) => each?.status !== 'ACTIVE');
  if (unoffered !== undefined) return new PlanVersionNotActive(unoffered.number, unoffered.status);
  // A version that was a draft may have been given other currencies since.
  const problems = contentProblems(experiment, versions);
  if (problems.length > 0) return new InvalidInput(problems);
  return { ...experiment, status: 'RUNNING', startedAt: at, version: version + 1 };
}

/** Offers it to nobody further; who subscribed stays, and keeps the arm. */
export function stopExperiment(
  experiment: Experiment,
  seen: Seen,
  at: Date,
): Experiment | ExperimentNotRunning | Conflict {
  const { key, name, status, version } = experiment;
  if (!maySucceed(status, 'STOPPED')) return new ExperimentNotRunning(key, status);
  const stale = staleRefusal(name, version, seen);
  return stale ?? { ...experiment, status: 'STOPPED', stoppedAt: at, version: version + 1 };
}

function contentProblems({ name, arms }: ExperimentContent, versions: VersionsNamed): FieldProblem[] {
  return [
    ...textProblems('name', name),
    ...(arms.length >= 2 && arms.length <= mostArms
      ? []
      : [{ path: 'arms', message: `there are 2 to ${mostArms} arms to choose between` }]),
    ...arms.flatMap(({ key, weight }, index) => [
      ...keyProblems(`arms.${index}.key`, key),
      ...wholeProblems(`arms.${index}.weight`, weight, 1, greatestWeight, 'a weight'),
    ]),
    ...repeatedProblems(arms, 'key'),
    ...repeatedProblems(arms, 'planVersionId'),
    ...arms.flatMap((arm, index) => versionProblems(arm, `arms.${index}.planVersionId`, arms, versions)),
  ];
}

function repeatedProblems(arms: readonly Arm[], field: 'key' | 'planVersionId'): FieldProblem[] {
  const values = arms.map((arm) => arm[field]);
  return repeated(values).map((index) => ({
    path: `arms.${index}.${field}`,
    message: `${values[index]} is that of another arm: choose another`,
  }));
}

/** Every account can be assigned every arm: whatever its currency, all arms are offered in it or none is. */
function versionProblems(
  { planVersionId }: Arm,
  path: string,
  [first]: readonly Arm[],
  versions: VersionsNamed,
): FieldProblem[] {
  const version = versions.get(planVersionId);
  if (version === undefined) return [{ path, message: `there is no plan version ${planVersionId}: choose another` }];
  if (version.forAccountId !== null)
    return [{ path, message: 'its plan is made for one account: choose a plan for everybody' }];
  const asked = currenciesOf(first === undefined ? undefined : versions.get(first.planVersionId));
  if (asked === null || asked === currenciesOf(version)) return [];
  return [{ path, message: `it is offered in ${version.currencies.join(', ')}, the first arm in ${asked}` }];
}

function currenciesOf(version: PlanVersion | undefined): string | null {
  return version === undefined ? null : [...version.currencies].sort().join(', ');
}
