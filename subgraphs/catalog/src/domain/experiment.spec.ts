import { InvalidInput, Problem } from '@otpless/problem/problem';
import { saw } from '../testing/catalog';
import {
  createExperiment,
  type Experiment,
  type ExperimentDefinition,
  startExperiment,
  stopExperiment,
  updateExperiment,
  type VersionsNamed,
} from './experiment';
import { type ExperimentStatus, experimentStatuses, maySucceed } from './experiment-status';
import type { PlanVersion } from './plan-version';
import { at, sampleVersion } from './sample-subscription';

const versionsOf = (second: Partial<PlanVersion> = {}): VersionsNamed =>
  new Map([
    ['plv_1', sampleVersion],
    ['plv_2', { ...sampleVersion, id: 'plv_2', ...second }],
  ]);
const definition: ExperimentDefinition = {
  key: 'pricing',
  name: 'Pricing',
  arms: [
    { key: 'present', planVersionId: 'plv_1', weight: 9 },
    { key: 'new', planVersionId: 'plv_2', weight: 1 },
  ],
};
const [present, other] = definition.arms;
const draft = createExperiment(definition, { id: 'exp_1', createdAt: at }, versionsOf()) as Experiment;
const outcomeOf = (decided: unknown) =>
  decided instanceof InvalidInput ? decided.fields.map(({ path }) => path).join(' ') : nameOf(decided);
const nameOf = (decided: unknown) => (decided instanceof Problem ? decided.typeName : (decided as Experiment).status);

test.each`
  change                                                       | second                       | outcome                   | because
  ${{}}                                                        | ${{}}                        | ${'DRAFT'}                | ${'all is well'}
  ${{}}                                                        | ${{ status: 'DRAFT' }}       | ${'DRAFT'}                | ${'a version may be offered by the time it starts'}
  ${{ key: 'New pricing' }}                                    | ${{}}                        | ${'key'}                  | ${'a key has no blanks'}
  ${{ name: ' ' }}                                             | ${{}}                        | ${'name'}                 | ${'people read it'}
  ${{ arms: [present] }}                                       | ${{}}                        | ${'arms'}                 | ${'there is nothing to compare it with'}
  ${{ arms: [present, { ...other, weight: 0 }] }}              | ${{}}                        | ${'arms.1.weight'}        | ${'nobody would be offered it'}
  ${{ arms: [present, { ...other, weight: -1 }] }}             | ${{}}                        | ${'arms.1.weight'}        | ${'there are no accounts less than none'}
  ${{ arms: [present, { ...other, key: 'present' }] }}         | ${{}}                        | ${'arms.1.key'}           | ${'results are told apart by it'}
  ${{ arms: [present, { ...other, planVersionId: 'plv_1' }] }} | ${{}}                        | ${'arms.1.planVersionId'} | ${'it is the same offer'}
  ${{ arms: [present, { ...other, planVersionId: 'plv_3' }] }} | ${{}}                        | ${'arms.1.planVersionId'} | ${'there is none'}
  ${{}}                                                        | ${{ currencies: ['USD'] }}   | ${'arms.1.planVersionId'} | ${'no account could be assigned both'}
  ${{}}                                                        | ${{ forAccountId: 'acc_1' }} | ${'arms.1.planVersionId'} | ${'others may not subscribe to it'}
`('$change with $second is $outcome because $because', ({ change, second, outcome }) => {
  const versions = versionsOf(second);
  const asked = { ...definition, ...change };
  const made = createExperiment(asked, { id: 'exp_1', createdAt: at }, versions);
  expect(outcomeOf(made)).toBe(outcome);
  if (!('key' in change)) expect(outcomeOf(updateExperiment(draft, saw(1), asked, versions))).toBe(outcome);
});

test.each`
  from         | saw  | second                    | verb        | outcome                   | because
  ${'DRAFT'}   | ${1} | ${{}}                     | ${'start'}  | ${'RUNNING'}              | ${'its versions are offered'}
  ${'DRAFT'}   | ${0} | ${{ status: 'DRAFT' }}    | ${'start'}  | ${'Conflict'}             | ${'what was seen comes before what else is wrong'}
  ${'DRAFT'}   | ${1} | ${{ status: 'ARCHIVED' }} | ${'start'}  | ${'PlanVersionNotActive'} | ${'nobody can subscribe to it'}
  ${'RUNNING'} | ${1} | ${{}}                     | ${'start'}  | ${'ExperimentNotDraft'}   | ${'it runs already'}
  ${'STOPPED'} | ${1} | ${{}}                     | ${'start'}  | ${'ExperimentNotDraft'}   | ${'its results stay what they are'}
  ${'DRAFT'}   | ${0} | ${{}}                     | ${'update'} | ${'Conflict'}             | ${'somebody else changed it'}
  ${'RUNNING'} | ${0} | ${{}}                     | ${'update'} | ${'ExperimentNotDraft'}   | ${'who was assigned an arm keeps it'}
  ${'STOPPED'} | ${1} | ${{}}                     | ${'update'} | ${'ExperimentNotDraft'}   | ${'it is over'}
  ${'DRAFT'}   | ${1} | ${{}}                     | ${'stop'}   | ${'ExperimentNotRunning'} | ${'it never ran'}
  ${'RUNNING'} | ${0} | ${{}}                     | ${'stop'}   | ${'Conflict'}             | ${'somebody else changed it'}
  ${'RUNNING'} | ${1} | ${{ status: 'ARCHIVED' }} | ${'stop'}   | ${'STOPPED'}              | ${'it needs no offers any more'}
  ${'STOPPED'} | ${1} | ${{}}                     | ${'stop'}   | ${'ExperimentNotRunning'} | ${'it is stopped'}
`('to $verb what is $from is $outcome because $because', ({ from, saw: seen, second, verb, outcome }) => {
  const experiment = { ...draft, status: from as ExperimentStatus };
  const versions = versionsOf(second);
  const verbs: Record<string, () => unknown> = {
    start: () => startExperiment(experiment, saw(seen), versions, at),
    stop: () => stopExperiment(experiment, saw(seen), at),
    update: () => updateExperiment(experiment, saw(seen), definition, versions),
  };
  expect(outcomeOf(verbs[verb]!())).toBe(outcome);
});

test('moves go one way', () => {
  const moves = experimentStatuses.flatMap((from) =>
    experimentStatuses.filter((to) => maySucceed(from, to)).map((to) => `${from} ${to}`),
  );
  expect(moves).toEqual(['DRAFT RUNNING', 'RUNNING STOPPED']);
});
