import { Conflict } from '@otpless/problem/problem';
import { sampleTerms } from './sample-terms';
import { cancelled, finished, progressed, running, type Simulation, timeLeftMs } from './simulation';

const at = new Date('2026-03-10T06:00:00Z');
const simulation: Simulation = {
  id: 'sim_1',
  status: 'QUEUED',
  terms: sampleTerms(),
  against: null,
  selection: { kind: 'ALL' },
  licences: [],
  startsOn: '2026-03-01',
  endsOn: '2026-04-01',
  total: 100,
  done: 0,
  workedMs: 0,
  failure: null,
  requestedBy: 'Asha',
  createdAt: at,
  startedAt: null,
  finishedAt: null,
};

test.each`
  status         | isCancelled | because
  ${'QUEUED'}    | ${true}     | ${'it has not begun'}
  ${'RUNNING'}   | ${true}     | ${'it stops between two accounts'}
  ${'DONE'}      | ${false}    | ${'there is nothing left'}
  ${'FAILED'}    | ${false}    | ${'it is over'}
  ${'CANCELLED'} | ${false}    | ${'it was before'}
`(
  'whether a simulation that is $status can be cancelled is $isCancelled because $because',
  ({ status, isCancelled }) => {
    const stopped = cancelled({ ...simulation, status }, at);
    expect(stopped instanceof Conflict).toBe(!isCancelled);
    if (isCancelled) expect(stopped).toMatchObject({ status: 'CANCELLED', finishedAt: at });
  },
);

test('it goes on where it was left, and tells how long it still takes', () => {
  expect(timeLeftMs(running(simulation, at))).toBeNull();
  const later = new Date(at.getTime() + 60_000);
  const half = progressed(running(progressed(running(simulation, at), 10, 400), later), 40, 600);
  expect(half).toMatchObject({ status: 'RUNNING', startedAt: at, done: 50, workedMs: 1000 });
  expect(timeLeftMs(half)).toBe(1000);
  expect(timeLeftMs(finished(half, 'DONE', later))).toBeNull();
  expect(finished(half, 'FAILED', later, 'It broke.')).toMatchObject({ failure: 'It broke.', finishedAt: later });
});
