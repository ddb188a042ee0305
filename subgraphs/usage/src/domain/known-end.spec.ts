import { localDate } from '@otpless/period/local-date';
import { type EndedAccrual, endKnownOn, graceEndsOnceKnown } from './known-end';

const today = localDate('2026-03-25');
const of = (startsOn: string, endsOn: string, known: string | null = null, inForce = true): EndedAccrual => ({
  ...{ startsOn, endsOn, endKnownOn: known, inForce },
});
const march = of('2026-03-01', '2026-04-01');

test.each`
  existing                                          | endsOn          | known           | because
  ${[march]}                                        | ${'2026-03-10'} | ${'2026-03-25'} | ${'a change that reaches back cuts March there today'}
  ${[march]}                                        | ${'2026-04-01'} | ${null}         | ${'March ends there as it always was to'}
  ${[march]}                                        | ${'2026-03-25'} | ${null}         | ${'the change holds from today on: its grace runs from today anyway'}
  ${[march]}                                        | ${'2026-03-28'} | ${null}         | ${'the change is yet to come'}
  ${[of('2026-03-01', '2026-03-10', '2026-03-20')]} | ${'2026-03-10'} | ${'2026-03-20'} | ${'it is known since then, however often the contract is said'}
  ${[of('2026-03-01', '2026-03-10', '2026-03-20')]} | ${'2026-03-05'} | ${'2026-03-25'} | ${'that end is new'}
  ${[of('2026-02-01', '2026-03-01')]}               | ${'2026-03-01'} | ${null}         | ${'it ended there in time'}
  ${[]}                                             | ${'2026-03-10'} | ${null}         | ${'the contract came after its events'}
  ${[of('2026-03-01', '2026-04-01', null, false)]}  | ${'2026-03-10'} | ${null}         | ${'what is not in force was not thought to go on'}
`('the end on $endsOn is known since $known, because $because', ({ existing, endsOn, known }) => {
  expect(endKnownOn({ endsOn: localDate(endsOn) }, existing, today)).toBe(known);
});

test.each`
  known           | ends            | because
  ${null}         | ${'2026-03-13'} | ${'three days after the end'}
  ${'2026-03-25'} | ${'2026-03-28'} | ${'three days after the change that made it the end'}
  ${'2026-03-09'} | ${'2026-03-13'} | ${'a change before the end takes no day of grace'}
`('known since $known, grace ends on $ends because $because', ({ known, ends }) => {
  const [startsOn, endsOn] = [localDate('2026-03-01'), localDate('2026-03-10')];
  const aligned = { alignedStartsOn: startsOn, alignedEndsOn: localDate('2026-04-01') };
  const period = { startsOn, endsOn, ...aligned, graceEndsOn: localDate('2026-03-13') };
  expect(graceEndsOnceKnown(period, known)).toBe(ends);
});
