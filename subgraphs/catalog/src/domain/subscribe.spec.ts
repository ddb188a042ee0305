import { localDate } from '@otpless/period/local-date';
import { InvalidInput, Problem } from '@otpless/problem/problem';
import { layOutPhases, type PlannedPhase } from './planned-phases';
import { at, sampleAccount, sampleVersion, today } from './sample-subscription';
import { scheduleOf } from './schedule';
import { longRequestProblems, subscribe, type SubscribeRequest } from './subscribe';
import type { Subscription } from './subscription';

const identity = { id: 'sub_2', createdAt: at };
const phase = (change: Partial<PlannedPhase> = {}): PlannedPhase => ({
  version: sampleVersion,
  path: '',
  trial: false,
  trialDays: 0,
  endsOn: null,
  days: null,
  cycles: null,
  ...change,
});
const request: SubscribeRequest = {
  startsOn: localDate('2026-12-01'),
  endsOn: null,
  currency: null,
  phases: [phase()],
  licences: [],
  assignment: null,
};
const outcomeOf = (decided: unknown) =>
  decided instanceof InvalidInput ? decided.fields[0]?.path : decided instanceof Problem ? decided.typeName : null;

test.each`
  change                        | on                                        | outcome                   | because
  ${{}}                         | ${{}}                                     | ${null}                   | ${'all is well'}
  ${{ startsOn: '2025-12-01' }} | ${{}}                                     | ${null}                   | ${'a contract may have begun before it was entered'}
  ${{ startsOn: '2025-01-01' }} | ${{}}                                     | ${'startsOn'}             | ${'but not that long ago'}
  ${{ currency: 'INR' }}        | ${{}}                                     | ${null}                   | ${'it names the currency of the account'}
  ${{ currency: 'USD' }}        | ${{}}                                     | ${'currency'}             | ${'the account is billed in INR'}
  ${{ endsOn: '2026-12-01' }}   | ${{}}                                     | ${'endsOn'}               | ${'it would hold no day'}
  ${{}}                         | ${{ account: { currency: 'USD' } }}       | ${'planVersionId'}        | ${'the version is not offered in USD'}
  ${{}}                         | ${{ account: { status: 'ARCHIVED' } }}    | ${'Conflict'}             | ${'nobody is billed on it any more'}
  ${{ endsOn: '2026-12-01' }}   | ${{ version: { status: 'DRAFT' } }}       | ${'PlanVersionNotActive'} | ${'that comes before what else is wrong'}
  ${{}}                         | ${{ version: { status: 'ARCHIVED' } }}    | ${'PlanVersionNotActive'} | ${'it is offered no longer'}
  ${{}}                         | ${{ member: { currency: 'USD' } }}        | ${'memberAccountIds.0'}   | ${'usage is priced together in one currency'}
  ${{}}                         | ${{ member: { timeZone: 'Asia/Dubai' } }} | ${'memberAccountIds.0'}   | ${'its days are other days'}
  ${{}}                         | ${{ member: { id: 'acc_1' } }}            | ${'memberAccountIds.0'}   | ${'it is the paying account itself'}
  ${{}}                         | ${{ member: { status: 'ARCHIVED' } }}     | ${'Conflict'}             | ${'nobody is billed for it any more'}
  ${{}}                         | ${{ member: {} }}                         | ${null}                   | ${'two accounts are priced together'}
`('$change on $on is refused by $outcome because $because', ({ change, on, outcome }) => {
  const decided = subscribe(
    { ...request, phases: [phase({ version: { ...sampleVersion, ...on.version } })], ...change },
    { ...sampleAccount, ...on.account },
    on.member === undefined ? [] : [{ ...sampleAccount, id: 'acc_2', ...on.member }],
    today,
    identity,
  );
  expect(outcomeOf(decided)).toBe(outcome);
});

test('the trial of a version are its first days, and no term of its own', () => {
  const decided = subscribe({ ...request, phases: [phase({ trialDays: 14 })] }, sampleAccount, [], today, identity);
  expect(decided).toMatchObject({ terms: [{ startsOn: '2026-12-01', trialEndsOn: '2026-12-15' }] });
});

const steady = { ...sampleVersion, id: 'plv_steady' };
test.each`
  phases                                                                   | schedule                                                                                   | because
  ${[{ days: 14, trial: true }, {}]}                                       | ${['2026-12-01 TRIAL plv_1', '2026-12-15 RUNNING plv_1']}                                  | ${'a trial of the same version is one term with it'}
  ${[{ days: 14, trial: true }, { version: steady }]}                      | ${['2026-12-01 TRIAL plv_1', '2026-12-15 RUNNING plv_steady']}                             | ${'a trial may be of another version'}
  ${[{ cycles: 2 }, { version: steady }]}                                  | ${['2026-12-01 RUNNING plv_1', '2027-02-01 RUNNING plv_steady']}                           | ${'cycles are counted from the first day'}
  ${[{ days: 14, trial: true }, { cycles: 1 }, { version: steady }]}       | ${['2026-12-01 TRIAL plv_1', '2026-12-15 RUNNING plv_1', '2027-01-01 RUNNING plv_steady']} | ${'the cycle a phase begins in counts whole'}
  ${[{ endsOn: '2027-01-10' }, { version: steady, endsOn: '2027-03-01' }]} | ${['2026-12-01 RUNNING plv_1', '2027-01-10 RUNNING plv_steady', 'ends 2027-03-01']}        | ${'a day may be named, and the last may end'}
`('$phases are $schedule because $because', ({ phases, schedule }) => {
  const planned = (phases as Partial<PlannedPhase>[]).map((change) => phase(change));
  const decided = subscribe({ ...request, phases: planned }, sampleAccount, [], today, identity) as Subscription;
  const laidOut = scheduleOf(decided).map(
    ({ startsOn, state, planVersionId }) => `${startsOn} ${state} ${planVersionId}`,
  );
  expect([...laidOut, ...(decided.endsOn === null ? [] : [`ends ${decided.endsOn}`])]).toEqual(schedule);
});

test.each`
  phases                                     | path                 | because
  ${[{}, {}]}                                | ${'phases.0.endsOn'} | ${'only the last may go on'}
  ${[{ trial: true }]}                       | ${'phases.0.endsOn'} | ${'a trial ends'}
  ${[{ days: 3, cycles: 1 }, {}]}            | ${'phases.0.endsOn'} | ${'a phase has one length'}
  ${[{ days: 0 }, {}]}                       | ${'phases.0.days'}   | ${'it would hold no day'}
  ${[{ cycles: 1001 }, {}]}                  | ${'phases.0.cycles'} | ${'nobody plans that far'}
  ${[{ days: 9 }, { endsOn: '2026-12-10' }]} | ${'phases.1.endsOn'} | ${'it begins on that day'}
`('$phases are refused at $path because $because', ({ phases, path }) => {
  const planned = (phases as Partial<PlannedPhase>[]).map((change, index) =>
    phase({ ...change, path: `phases.${index}.` }),
  );
  expect(outcomeOf(layOutPhases(request.startsOn, planned))).toBe(path);
});

test.each(['memberAccountIds', 'phases', 'licences'])('a list of %s has an end', (path) => {
  const none = { memberAccountIds: [], phases: [], licences: [] };
  expect(longRequestProblems({ ...none, [path]: Array.from({ length: 501 }, () => 'one') })).toMatchObject([{ path }]);
  expect(longRequestProblems({ ...none, [path]: Array.from({ length: 100 }, () => 'one') })).toEqual([]);
});
