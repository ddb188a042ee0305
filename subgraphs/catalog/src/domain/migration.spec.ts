import { Conflict } from '@otpless/problem/problem';
import {
  approveMigration,
  cancelMigration,
  finishMigration,
  type Migration,
  migrationProblems,
  type MigrationTerms,
  planMigration,
  returnMigration,
  selectionRefusal,
} from './migration';
import { brokeOff, feesDifference, MOST_ATTEMPTS, type MigrationItem } from './migration-item';

const act = { by: { id: 'usr_1', name: 'Asha' }, at: new Date('2026-11-22T10:00:00Z') };
const terms: MigrationTerms = {
  name: 'Growth 2026',
  toPlanVersionId: 'plv_2',
  fromPlanVersionId: 'plv_1',
  timing: 'NEXT_CYCLE',
  effectiveOn: null,
  carryOverrides: [],
};
const planned = planMigration(terms, 'mig_1', act);
const moves: Record<string, (migration: Migration) => Migration | Conflict> = {
  approve: (migration) => approveMigration(migration, migration.version, act),
  'approve what was not seen': (migration) => approveMigration(migration, migration.version + 1, act),
  cancel: (migration) => cancelMigration(migration, act),
  finish: (migration) => finishMigration(migration, act.at),
  return: (migration) => returnMigration(migration, act),
};

test.each`
  status         | move                           | to             | because
  ${'PLANNING'}  | ${'finish'}                    | ${'PLANNED'}   | ${'every subscription is judged'}
  ${'PLANNING'}  | ${'approve'}                   | ${null}        | ${'not all of it was seen'}
  ${'PLANNING'}  | ${'cancel'}                    | ${'CANCELLED'} | ${'nothing ran yet'}
  ${'PLANNED'}   | ${'approve'}                   | ${'APPROVED'}  | ${'somebody saw the dry run'}
  ${'PLANNED'}   | ${'approve what was not seen'} | ${null}        | ${'another state was seen'}
  ${'PLANNED'}   | ${'cancel'}                    | ${'CANCELLED'} | ${'nothing ran yet'}
  ${'PLANNED'}   | ${'finish'}                    | ${null}        | ${'nobody approved it'}
  ${'PLANNED'}   | ${'return'}                    | ${null}        | ${'nothing was migrated'}
  ${'APPROVED'}  | ${'approve'}                   | ${null}        | ${'it is approved once'}
  ${'APPROVED'}  | ${'cancel'}                    | ${null}        | ${'it runs'}
  ${'APPROVED'}  | ${'finish'}                    | ${'DONE'}      | ${'nothing is pending'}
  ${'APPROVED'}  | ${'return'}                    | ${null}        | ${'it still runs'}
  ${'DONE'}      | ${'cancel'}                    | ${null}        | ${'it ran: it is returned'}
  ${'DONE'}      | ${'return'}                    | ${'DONE'}      | ${'its subscriptions go back, its report stays'}
  ${'CANCELLED'} | ${'approve'}                   | ${null}        | ${'it was given up'}
`('$move of what is $status leads to $to because $because', ({ status, move, to }) => {
  const moved = moves[move]!({ ...planned, status });
  if (to === null) expect(moved).toBeInstanceOf(Conflict);
  else expect(moved).toMatchObject({ status: to, version: planned.version + 1 });
});

test.each`
  changes                                   | subscriptionIds       | path                   | because
  ${{}}                                     | ${null}               | ${undefined}           | ${'all on a version is a selection'}
  ${{ fromPlanVersionId: null }}            | ${['sub_1']}          | ${undefined}           | ${'named ones are a selection'}
  ${{ fromPlanVersionId: null }}            | ${null}               | ${'fromPlanVersionId'} | ${'nothing is selected'}
  ${{}}                                     | ${['sub_1']}          | ${'fromPlanVersionId'} | ${'two selections contradict'}
  ${{ toPlanVersionId: 'plv_1' }}           | ${null}               | ${'toPlanVersionId'}   | ${'they are there already'}
  ${{ fromPlanVersionId: null }}            | ${['sub_1', 'sub_1']} | ${'subscriptionIds.1'} | ${'one migrates once'}
  ${{ carryOverrides: ['seats', 'seats'] }} | ${null}               | ${'carryOverrides.1'}  | ${'a card is carried once'}
  ${{ name: ' ' }}                          | ${null}               | ${'name'}              | ${'the timeline names it'}
`('problems at $path because $because', ({ changes, subscriptionIds, path }) => {
  expect(migrationProblems({ ...terms, ...changes }, subscriptionIds)[0]?.path).toBe(path);
});

test.each`
  count   | refused  | because
  ${0}    | ${true}  | ${'there is nothing to do'}
  ${1}    | ${false} | ${'one is enough'}
  ${5000} | ${false} | ${'that is the most'}
  ${5001} | ${true}  | ${'that is one too many'}
`('$count subscriptions are refused: $refused, because $because', ({ count, refused }) => {
  expect(selectionRefusal('subscriptionIds', count) !== null).toBe(refused);
});

test.each`
  feesNow  | feesThen     | sameCycle | difference | because
  ${'999'} | ${'1200.50'} | ${true}   | ${'201.5'} | ${'it costs more'}
  ${'999'} | ${'799'}     | ${true}   | ${'-200'}  | ${'it costs less'}
  ${'999'} | ${'799'}     | ${false}  | ${null}    | ${'a month is no quarter'}
  ${null}  | ${'799'}     | ${true}   | ${null}    | ${'what it costs now cannot be told'}
`('from $feesNow to $feesThen is $difference because $because', ({ difference, ...fees }) => {
  const item = { currency: 'INR', ...fees } as MigrationItem;
  expect(feesDifference(item)?.toFixed() ?? null).toBe(difference);
});

test.each`
  outcome      | returning | attempts             | to                                       | because
  ${'WAITING'} | ${false}  | ${0}                 | ${{ outcome: 'WAITING' }}                | ${'it may have passed by itself'}
  ${'WAITING'} | ${false}  | ${MOST_ATTEMPTS - 1} | ${{ outcome: 'BLOCKED' }}                | ${'what cannot be judged is not approved'}
  ${'PENDING'} | ${false}  | ${MOST_ATTEMPTS - 2} | ${{ outcome: 'PENDING', message: null }} | ${'one attempt is left'}
  ${'PENDING'} | ${false}  | ${MOST_ATTEMPTS - 1} | ${{ outcome: 'FAILED' }}                 | ${'it ends'}
  ${'DONE'}    | ${true}   | ${MOST_ATTEMPTS - 1} | ${{ outcome: 'DONE', returning: false }} | ${'it stays on the new version'}
`('$outcome that broke off $attempts times before leads to $to because $because', ({ to, ...item }) => {
  const left = brokeOff({ subscriptionId: 'sub_1', message: null, ...item } as MigrationItem);
  expect(left).toMatchObject({ attempts: item.attempts + 1, ...to });
  if (left.attempts === MOST_ATTEMPTS) expect(left.message).toContain('sub_1');
});
