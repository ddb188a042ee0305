import { localDate } from '@otpless/period/local-date';
import fc from 'fast-check';
import { type LicenceChange, licenceStretches } from './licence-history';
import { dayOf, january } from './testing/contracts';

const change = (day: string, quantity: string): LicenceChange => ({ effectiveOn: localDate(day), quantity });
const inJanuary = (...history: LicenceChange[]) =>
  licenceStretches(history, january).map(({ startsOn, endsOn, quantity }) => `${startsOn} ${endsOn} ${quantity}`);

test.each`
  history                                                   | stretches                                                 | because
  ${[]}                                                     | ${[]}                                                     | ${'none was ever held'}
  ${[change('2025-06-01', '3')]}                            | ${['2026-01-01 2026-02-01 3']}                            | ${'what was held before is held on'}
  ${[change('2026-01-11', '3')]}                            | ${['2026-01-11 2026-02-01 3']}                            | ${'the day of the change belongs to the new number'}
  ${[change('2025-06-01', '2'), change('2026-01-11', '5')]} | ${['2026-01-01 2026-01-11 2', '2026-01-11 2026-02-01 5']} | ${'a change in the period ends one stretch and begins the next'}
  ${[change('2026-01-11', '5'), change('2025-06-01', '2')]} | ${['2026-01-01 2026-01-11 2', '2026-01-11 2026-02-01 5']} | ${'changes may be given in any order'}
  ${[change('2026-01-11', '5'), change('2026-01-11', '7')]} | ${['2026-01-11 2026-02-01 7']}                            | ${'the last of a day counts'}
  ${[change('2025-06-01', '2'), change('2026-01-11', '0')]} | ${['2026-01-01 2026-01-11 2']}                            | ${'days without a licence are no stretch'}
  ${[change('2025-06-01', '2'), change('2025-12-01', '0')]} | ${[]}                                                     | ${'they were given up before'}
  ${[change('2026-01-11', '3'), change('2026-03-01', '4')]} | ${['2026-01-11 2026-02-01 3']}                            | ${'what changes after the period ends no stretch of it'}
  ${[change('2026-02-01', '2')]}                            | ${[]}                                                     | ${'they come after the period'}
  ${[change('2026-01-31', '1.5')]}                          | ${['2026-01-31 2026-02-01 1.5']}                          | ${'the last day is one'}
`('$history are $stretches because $because', ({ history, stretches }) => {
  expect(inJanuary(...history)).toEqual(stretches);
});

test('nobody holds less than no licences', () => {
  expect(() => inJanuary(change('2026-01-05', '-1'))).toThrow('less than no licences');
});

test('on every day the stretches hold what the latest change said', () =>
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.tuple(fc.integer({ min: -20, max: 45 }), fc.nat(9)), {
        selector: ([day]) => day,
        maxLength: 6,
      }),
      (given) => {
        const stretches = licenceStretches(
          given.map(([day, quantity]) => ({ effectiveOn: dayOf(day), quantity: `${quantity}` })),
          january,
        );
        for (let day = 1; day <= 31; day += 1) {
          const latest = given.filter(([on]) => on <= day).sort(([one], [other]) => other - one)[0];
          const held = stretches.filter(({ startsOn, endsOn }) => startsOn <= dayOf(day) && dayOf(day) < endsOn);
          expect(held.length).toBeLessThanOrEqual(1);
          expect(held[0]?.quantity.toFixed() ?? '0').toBe(`${latest?.[1] ?? 0}`);
        }
      },
    ),
  ));
