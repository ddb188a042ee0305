import { MOST_FAILURES, mayTry } from './sign-in-throttle';

const now = new Date('2026-11-22T10:15:00Z');
const failures = (count: number, at: string) => Array.from({ length: count }, () => new Date(`2026-11-22T${at}Z`));

test.each`
  failures                                                    | may      | because
  ${[]}                                                       | ${true}  | ${'nobody failed'}
  ${failures(MOST_FAILURES - 1, '10:14:00')}                  | ${true}  | ${'one try is left'}
  ${failures(MOST_FAILURES, '10:14:00')}                      | ${false} | ${'ten within a quarter of an hour are guessing'}
  ${failures(MOST_FAILURES, '10:00:00')}                      | ${true}  | ${'a quarter of an hour later they are forgotten'}
  ${[...failures(9, '10:10:00'), ...failures(9, '09:00:00')]} | ${true}  | ${'old failures do not add up with new ones'}
`('may try again: $may, because $because', ({ failures: failed, may }) => expect(mayTry(failed, now)).toBe(may));
