import type { Migration } from './migration';
import { type Counted, migrationProgress } from './migration-progress';

const at = (seconds: number) => new Date(Date.UTC(2026, 10, 22, 10, 0, seconds));
const migration = { plannedAt: at(0), approvedAt: at(100), returnedAt: at(200) };
const counted = (counts: Record<string, number>, returning = 0) =>
  Object.entries(counts).map(([outcome, count], index) => ({ outcome, count, returning: index === 0 ? returning : 0 }));

test.each`
  status        | counts                                                     | now    | progress                                     | because
  ${'PLANNING'} | ${counted({ WAITING: 60 })}                                | ${1}   | ${{ done: 0, total: 60, secondsLeft: null }} | ${'nothing tells how fast it is'}
  ${'PLANNING'} | ${counted({ WAITING: 30, READY: 8, BLOCKED: 2 })}          | ${5}   | ${{ done: 10, total: 40, secondsLeft: 15 }}  | ${'ten took five seconds'}
  ${'PLANNED'}  | ${counted({ READY: 8, BLOCKED: 2 })}                       | ${5}   | ${null}                                      | ${'it waits for somebody'}
  ${'APPROVED'} | ${counted({ PENDING: 4, DONE: 3, BLOCKED: 2, FAILED: 1 })} | ${104} | ${{ done: 4, total: 8, secondsLeft: 4 }}     | ${'who is blocked is not in it'}
  ${'DONE'}     | ${counted({ DONE: 8, BLOCKED: 2 })}                        | ${150} | ${null}                                      | ${'all is done'}
  ${'DONE'}     | ${counted({ DONE: 8, RETURNED: 2 }, 6)}                    | ${203} | ${{ done: 2, total: 8, secondsLeft: 9 }}     | ${'two of those that were asked back stay'}
`('the progress of what is $status is $progress because $because', ({ status, counts, now, progress }) => {
  const told = migrationProgress({ ...migration, status } as Migration, counts as Counted[], at(now));
  expect(told).toEqual(progress);
});
