import fc from 'fast-check';
import { addDays, localDate } from './local-date';
import { periodContaining, periodsBetween } from './periods';
import type { PricingCycle } from './pricing-cycle';
import { isWhole, prorationOf, wholePeriod } from './proration';

const monthlyOn = (day: number): PricingCycle => ({ interval: 'MONTHLY', start: { kind: 'FIXED', day }, graceDays: 0 });

test.each`
  startsOn        | endsOn          | day   | share               | because
  ${'2024-02-23'} | ${'2024-03-15'} | ${15} | ${'21/29 after 8'}  | ${'proration_fractions-1: the aligned period has 29 days, whatever 30 would give'}
  ${'2024-01-01'} | ${'2024-02-01'} | ${1}  | ${'31/31 after 0'}  | ${'nothing is missing'}
  ${'2024-03-15'} | ${'2024-04-01'} | ${1}  | ${'17/31 after 14'} | ${'the day of a change belongs to the new plan'}
  ${'2024-03-01'} | ${'2024-03-15'} | ${1}  | ${'14/31 after 0'}  | ${'and no longer to the old one'}
  ${'2011-02-14'} | ${'2011-02-28'} | ${31} | ${'14/28 after 14'} | ${'aligned to 31 January, not to a month before 28 February'}
`('$startsOn to $endsOn is $share because $because', ({ startsOn, endsOn, day, share }) => {
  const [period] = periodsBetween(monthlyOn(day), localDate(startsOn), localDate(startsOn), localDate(endsOn));
  const { numerator, denominator, preceding } = prorationOf(period!);
  expect(`${numerator}/${denominator} after ${preceding}`).toBe(share);
});

test('a part lies within its period and does not run backwards', () => {
  const period = periodContaining(monthlyOn(1), localDate('2024-01-01'), localDate('2024-01-10'));
  const part = (startsOn: string, endsOn: string) => () =>
    prorationOf(period, { startsOn: localDate(startsOn), endsOn: localDate(endsOn) });
  expect(part('2023-12-31', '2024-01-10')).toThrow('within its period');
  expect(part('2024-01-10', '2024-02-02')).toThrow('within its period');
  expect(part('2024-01-10', '2024-01-09')).toThrow('the day it starts');
  expect(part('2024-01-10', '2024-01-10')()).toEqual({ numerator: 0, denominator: 31, preceding: 9 });
});

test('a whole period is told from a part', () => {
  expect(isWhole(wholePeriod)).toBe(true);
  expect([wholePeriod.numerator / wholePeriod.denominator, wholePeriod.preceding]).toEqual([1, 0]);
  expect(isWhole({ numerator: 30, denominator: 31, preceding: 1 })).toBe(false);
});

test('the parts of a period follow each other and add up to all of it', () =>
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 9_000 }),
      fc.integer({ min: 1, max: 31 }),
      fc.uniqueArray(fc.integer({ min: 1, max: 27 }), { maxLength: 4 }),
      (offset, day, cuts) => {
        const startsOn = localDate('2000-01-01');
        const whole = periodContaining(monthlyOn(day), startsOn, addDays(startsOn, offset + 40));
        const edges = [
          whole.startsOn,
          ...cuts.sort((a, b) => a - b).map((cut) => addDays(whole.startsOn, cut)),
          whole.endsOn,
        ];
        const parts = edges.slice(1).map((endsOn, at) => prorationOf(whole, { startsOn: edges[at]!, endsOn }));
        let preceding = 0;
        for (const part of parts) {
          expect(part.preceding).toBe(preceding);
          preceding += part.numerator;
        }
        expect(preceding).toBe(parts[0]!.denominator);
      },
    ),
  ));
