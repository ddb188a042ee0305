import fc from 'fast-check';
import { accrualStates, stateAt } from './accrual-state';

const endsAt = new Date('2026-03-31T18:30:00Z');
const graceEndsAt = new Date('2026-04-03T18:30:00Z');

test.each`
  state      | now                       | consumedAt                | next       | because
  ${'OPEN'}  | ${'2026-03-31T18:29:59Z'} | ${null}                   | ${'OPEN'}  | ${'the period goes on'}
  ${'OPEN'}  | ${'2026-03-31T18:30:00Z'} | ${null}                   | ${'GRACE'} | ${'the period is over with its last instant'}
  ${'GRACE'} | ${'2026-04-03T18:29:59Z'} | ${'2026-04-03T18:29:59Z'} | ${'GRACE'} | ${'late events still count'}
  ${'GRACE'} | ${'2026-04-03T18:30:00Z'} | ${null}                   | ${'GRACE'} | ${'nobody knows what is still in the stream'}
  ${'GRACE'} | ${'2026-04-04T00:00:00Z'} | ${'2026-04-03T18:29:59Z'} | ${'GRACE'} | ${'it was caught up before the grace ended, not after'}
  ${'GRACE'} | ${'2026-04-03T18:30:00Z'} | ${'2026-04-03T18:30:00Z'} | ${'FINAL'} | ${'everything received up to the cut-off is counted'}
  ${'OPEN'}  | ${'2026-05-01T00:00:00Z'} | ${'2026-05-01T00:00:00Z'} | ${'FINAL'} | ${'a period long past needs no stop in GRACE'}
  ${'FINAL'} | ${'2026-03-01T00:00:00Z'} | ${null}                   | ${'FINAL'} | ${'it never goes back'}
`('$state at $now is $next because $because', ({ state, now, consumedAt, next }) => {
  const consumed = consumedAt === null ? null : new Date(consumedAt);
  expect(stateAt({ state, endsAt, graceEndsAt }, new Date(now), consumed)).toBe(next);
});

test('time only moves an accrual forward', () =>
  fc.assert(
    fc.property(
      fc.array(fc.date({ min: new Date('2026-03-01Z'), max: new Date('2026-05-01Z'), noInvalidDate: true })),
      (instants) => {
        let state: (typeof accrualStates)[number] = 'OPEN';
        for (const now of instants.sort((one, other) => one.getTime() - other.getTime())) {
          const next = stateAt({ state, endsAt, graceEndsAt }, now, now);
          expect(accrualStates.indexOf(next)).toBeGreaterThanOrEqual(accrualStates.indexOf(state));
          state = next;
        }
      },
    ),
  ));
