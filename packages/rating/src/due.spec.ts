import { localDate } from '@otpless/period/local-date';
import { dueDays } from './due';
import { contract, dayOf, january, periodOf, termFrom } from './testing/contracts';

const february = periodOf('2026-02-01', '2026-03-01');
const march = periodOf('2026-03-01', '2026-04-01');
const firstHalf = { ...january, endsOn: dayOf(16) };
const secondHalf = { ...january, startsOn: dayOf(16) };
const term = termFrom('2026-01-01');

const due = (card: Parameters<typeof dueDays>[0], period: typeof january, asOf: string, of = term) => {
  const days = dueDays(card, contract([], { period, asOf: localDate(asOf), term: of }));
  return days === null ? 'nothing' : `${days.startsOn} ${days.endsOn} of ${days.alignedStartsOn} ${days.alignedEndsOn}`;
};
const month = '2026-01-01 2026-02-01 of 2026-01-01 2026-02-01';
const quarter = '2026-01-01 2026-04-01 of 2026-01-01 2026-04-01';

test.each`
  card                                                        | period        | asOf            | days                                                | because
  ${{}}                                                       | ${january}    | ${'2026-01-01'} | ${month}                                            | ${'every cycle, in advance, unless it says otherwise'}
  ${{ timing: 'IN_ADVANCE' }}                                 | ${january}    | ${'2026-01-01'} | ${month}                                            | ${'in advance is at once'}
  ${{ timing: 'PREPAID' }}                                    | ${january}    | ${'2026-01-01'} | ${month}                                            | ${'what is prepaid is due in advance'}
  ${{ timing: 'IN_ARREARS' }}                                 | ${january}    | ${'2026-01-31'} | ${'nothing'}                                        | ${'the last day is not over'}
  ${{ timing: 'IN_ARREARS' }}                                 | ${january}    | ${'2026-02-01'} | ${month}                                            | ${'the period is over'}
  ${{}}                                                       | ${secondHalf} | ${'2026-01-16'} | ${'2026-01-16 2026-02-01 of 2026-01-01 2026-02-01'} | ${'a segment is due for its own days'}
  ${{ prorated: false }}                                      | ${firstHalf}  | ${'2026-01-01'} | ${month}                                            | ${'what is not prorated is due whole, in the segment with the first day'}
  ${{ prorated: false }}                                      | ${secondHalf} | ${'2026-01-16'} | ${'nothing'}                                        | ${'and not again in the next'}
  ${{ prorated: false, timing: 'IN_ARREARS' }}                | ${firstHalf}  | ${'2026-01-16'} | ${'nothing'}                                        | ${'in arrears it is due with the last day'}
  ${{ prorated: false, timing: 'IN_ARREARS' }}                | ${secondHalf} | ${'2026-02-01'} | ${month}                                            | ${'which is in the last segment'}
  ${{ prorated: true }}                                       | ${secondHalf} | ${'2026-01-16'} | ${'2026-01-16 2026-02-01 of 2026-01-01 2026-02-01'} | ${'what is prorated is due for the days of each'}
  ${{ recurrence: { cycles: 1, offset: 1 } }}                 | ${january}    | ${'2026-01-01'} | ${'nothing'}                                        | ${'it begins one cycle later'}
  ${{ recurrence: { cycles: 3 } }}                            | ${january}    | ${'2026-01-01'} | ${quarter}                                          | ${'three cycles are due with the first'}
  ${{ recurrence: { cycles: 3 } }}                            | ${february}   | ${'2026-02-01'} | ${'nothing'}                                        | ${'and not again with the second'}
  ${{ recurrence: { cycles: 3 } }}                            | ${firstHalf}  | ${'2026-01-01'} | ${quarter}                                          | ${'the segment with the first day pays for all'}
  ${{ recurrence: { cycles: 3 } }}                            | ${secondHalf} | ${'2026-01-16'} | ${'nothing'}                                        | ${'the next segment does not'}
  ${{ recurrence: { cycles: 3 }, timing: 'PREPAID' }}         | ${january}    | ${'2026-01-01'} | ${quarter}                                          | ${'prepaid is in advance'}
  ${{ recurrence: { cycles: 3 }, timing: 'IN_ARREARS' }}      | ${january}    | ${'2026-02-01'} | ${'nothing'}                                        | ${'three cycles in arrears close with the third'}
  ${{ recurrence: { cycles: 3 }, timing: 'IN_ARREARS' }}      | ${march}      | ${'2026-04-01'} | ${quarter}                                          | ${'and are due then'}
  ${{ recurrence: { cycles: 3 }, timing: 'IN_ARREARS' }}      | ${march}      | ${'2026-03-31'} | ${'nothing'}                                        | ${'but not before the end'}
  ${{ recurrence: { cycles: 'ONCE' } }}                       | ${january}    | ${'2026-01-01'} | ${month}                                            | ${'once, in the first cycle'}
  ${{ recurrence: { cycles: 'ONCE' } }}                       | ${secondHalf} | ${'2026-01-16'} | ${'nothing'}                                        | ${'only in the segment with its first day'}
  ${{ recurrence: { cycles: 'ONCE' } }}                       | ${february}   | ${'2026-02-01'} | ${'nothing'}                                        | ${'and never again'}
  ${{ recurrence: { cycles: 'ONCE' }, timing: 'IN_ARREARS' }} | ${secondHalf} | ${'2026-02-01'} | ${month}                                            | ${'in arrears in the segment with its last day'}
`('$card in $period.startsOn as of $asOf: $days because $because', ({ card, period, asOf, days }) => {
  expect(due(card, period, asOf)).toBe(days);
});

test('a term that ends inside the span cuts it, and closes it', () => {
  const ending = termFrom('2026-01-01', '2026-02-15');
  const part = periodOf('2026-02-01', '2026-02-15', '2026-02-01', '2026-03-01');
  const inArrears = { recurrence: { cycles: 3 }, timing: 'IN_ARREARS' } as const;
  expect(due(inArrears, part, '2026-02-15', ending)).toBe('2026-01-01 2026-02-15 of 2026-01-01 2026-04-01');
});

test('a card that was added later counts from the day it was', () => {
  const card = { key: 'added', recurrence: { cycles: 'ONCE' } } as const;
  const termsOfCards = { added: termFrom('2026-02-10') };
  const added = { ...february, startsOn: localDate('2026-02-10') };
  const to = contract([], { period: added, term, termsOfCards });
  expect(dueDays(card, to)).toMatchObject({ startsOn: '2026-02-10', endsOn: '2026-03-01' });
  expect(dueDays({ ...card, key: 'other' }, to)).toBeNull();
});
