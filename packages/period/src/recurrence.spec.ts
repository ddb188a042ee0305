import fc from 'fast-check';
import { addDays, localDate } from './local-date';
import { periodContaining, periodsBetween } from './periods';
import { closesIn, opensIn, type Recurrence, recurrenceSpan, type Term } from './recurrence';

const monthly = { interval: 'MONTHLY', start: { kind: 'FIXED', day: 1 }, graceDays: 0 } as const;
const term = (startsOn: string, endsOn: string | null = null): Term => ({
  cycle: monthly,
  anchoredOn: localDate(startsOn),
  startsOn: localDate(startsOn),
  endsOn: endsOn === null ? null : localDate(endsOn),
});

const spanOn = (recurrence: Recurrence, from: Term, day: string) => {
  const span = recurrenceSpan(recurrence, from, periodContaining(from.cycle, from.anchoredOn, localDate(day)));
  return span === null ? 'none' : `${span.startsOn} ${span.endsOn} of ${span.alignedStartsOn} ${span.alignedEndsOn}`;
};

test.each`
  recurrence                       | startsOn        | endsOn          | day             | span                                                | because
  ${{ cycles: 1 }}                 | ${'2026-01-15'} | ${null}         | ${'2026-01-20'} | ${'2026-01-15 2026-02-01 of 2026-01-01 2026-02-01'} | ${'the first cycle is partial'}
  ${{ cycles: 3 }}                 | ${'2026-01-15'} | ${null}         | ${'2026-03-31'} | ${'2026-01-15 2026-04-01 of 2026-01-01 2026-04-01'} | ${'the partial first cycle counts whole'}
  ${{ cycles: 3 }}                 | ${'2026-01-15'} | ${null}         | ${'2026-04-01'} | ${'2026-04-01 2026-07-01 of 2026-04-01 2026-07-01'} | ${'the next three'}
  ${{ cycles: 3, offset: 1 }}      | ${'2026-01-15'} | ${null}         | ${'2026-01-31'} | ${'none'}                                           | ${'nothing recurs before the offset'}
  ${{ cycles: 3, offset: 1 }}      | ${'2026-01-15'} | ${null}         | ${'2026-02-01'} | ${'2026-02-01 2026-05-01 of 2026-02-01 2026-05-01'} | ${'one cycle later'}
  ${{ cycles: 3, offset: 1 }}      | ${'2026-01-15'} | ${null}         | ${'2026-05-01'} | ${'2026-05-01 2026-08-01 of 2026-05-01 2026-08-01'} | ${'and three after that'}
  ${{ cycles: 12 }}                | ${'2026-01-01'} | ${'2026-06-11'} | ${'2026-06-05'} | ${'2026-01-01 2026-06-11 of 2026-01-01 2027-01-01'} | ${'the term ends inside it'}
  ${{ cycles: 'ONCE' }}            | ${'2026-01-15'} | ${null}         | ${'2026-01-20'} | ${'2026-01-15 2026-02-01 of 2026-01-01 2026-02-01'} | ${'in the first cycle'}
  ${{ cycles: 'ONCE' }}            | ${'2026-01-15'} | ${null}         | ${'2026-02-20'} | ${'none'}                                           | ${'and never again'}
  ${{ cycles: 'ONCE', offset: 2 }} | ${'2026-01-15'} | ${null}         | ${'2026-02-20'} | ${'none'}                                           | ${'not yet'}
  ${{ cycles: 'ONCE', offset: 2 }} | ${'2026-01-15'} | ${null}         | ${'2026-03-20'} | ${'2026-03-01 2026-04-01 of 2026-03-01 2026-04-01'} | ${'two cycles later'}
`(
  '$recurrence from $startsOn to $endsOn on $day is $span because $because',
  ({ recurrence, startsOn, endsOn, day, span }) => {
    expect(spanOn(recurrence, term(startsOn, endsOn), day)).toBe(span);
  },
);

test('cycles are counted from the term, aligned by the subscription', () => {
  const later: Term = {
    cycle: { interval: 'MONTHLY', start: { kind: 'ANNIVERSARY' }, graceDays: 0 },
    anchoredOn: localDate('2026-01-31'),
    startsOn: localDate('2026-03-10'),
    endsOn: null,
  };
  expect(spanOn({ cycles: 2 }, later, '2026-04-20')).toBe('2026-03-10 2026-04-30 of 2026-02-28 2026-04-30');
});

test('a span opens in the period of its first day and closes in that of its last', () => {
  const quarter = recurrenceSpan({ cycles: 3 }, term('2026-01-15', '2026-03-20'), periodOn('2026-01-20'))!;
  const months = ['2026-01-20', '2026-02-20', '2026-03-05'].map(periodOn);
  expect(months.map((month) => [opensIn(quarter, month), closesIn(quarter, month)])).toEqual([
    [true, false],
    [false, false],
    [false, true],
  ]);
  const beforeAndAfter = [
    { ...months[0]!, endsOn: localDate('2026-01-15') },
    { ...months[2]!, startsOn: localDate('2026-03-20') },
  ];
  expect(beforeAndAfter.map((part) => [opensIn(quarter, part), closesIn(quarter, part)])).toEqual([
    [false, false],
    [false, false],
  ]);
  const exactly = { ...quarter };
  expect([opensIn(quarter, exactly), closesIn(quarter, exactly)]).toEqual([true, true]);
});

const periodOn = (day: string) => periodContaining(monthly, localDate('2026-01-15'), localDate(day));

test('the periods of a term lie in spans that follow each other, each opened and closed once', () =>
  fc.assert(
    fc.property(
      fc.nat(400),
      fc.integer({ min: 1, max: 700 }),
      fc.integer({ min: 1, max: 12 }),
      fc.nat(5),
      (from, length, cycles, offset) => {
        const startsOn = addDays(localDate('2024-01-31'), from);
        const endsOn = addDays(startsOn, length);
        const of: Term = { cycle: monthly, anchoredOn: startsOn, startsOn, endsOn };
        const periods = periodsBetween(monthly, startsOn, startsOn, endsOn);
        const spans = periods.map((period) => recurrenceSpan({ cycles, offset }, of, period));
        expect(spans.findIndex((span) => span !== null)).toBe(offset < periods.length ? offset : -1);
        const opened = periods.flatMap((period, at) =>
          spans[at] && opensIn(spans[at], period) ? [spans[at].startsOn] : [],
        );
        const closed = periods.flatMap((period, at) =>
          spans[at] && closesIn(spans[at], period) ? [spans[at].endsOn] : [],
        );
        expect(opened).toHaveLength(Math.ceil(Math.max(0, periods.length - offset) / cycles));
        expect(closed).toEqual([...opened.slice(1), ...(opened.length > 0 ? [endsOn] : [])]);
      },
    ),
  ));
