import { Money } from '@otpless/money/money';
import { localDate } from '@otpless/period/local-date';
import fc from 'fast-check';
import { rateContract } from './rate-contract';
import { slabsOf } from './testing/cards';
import {
  contract,
  dayOf,
  inShort,
  january,
  licenceCard,
  periodOf,
  rated,
  termFrom,
  workingOf,
} from './testing/contracts';

const held = (...changes: [string, string][]) => ({
  licences: { seats: changes.map(([effectiveOn, quantity]) => ({ effectiveOn: localDate(effectiveOn), quantity })) },
});
const grown = held(['2025-06-01', '10'], ['2026-01-17', '15']);
const graduated = slabsOf(['0', 'PER_UNIT', '100'], ['10', 'PER_UNIT', '62']);

test.each`
  card                                                                                         | history  | more                                 | charges                                                   | because
  ${licenceCard()}                                                                             | ${grown} | ${{}}                                | ${['seats 1241.935483870968', 'total 1241.935483870968']} | ${'ten for 31 days and five more for 15 of them'}
  ${licenceCard({ prorated: false })}                                                          | ${grown} | ${{}}                                | ${['seats 1500', 'total 1500']}                           | ${'the highest number held, whole'}
  ${licenceCard({ model: 'GRADUATED', slabs: graduated })}                                     | ${grown} | ${{}}                                | ${['seats 1150', 'total 1150']}                           | ${'five at 62 for 15 of 31 days'}
  ${licenceCard({ prorated: false, model: 'GRADUATED', slabs: graduated })}                    | ${grown} | ${{}}                                | ${['seats 1310', 'total 1310']}                           | ${'slabs count licences'}
  ${licenceCard({ per: 'DAY', slabs: slabsOf(['0', 'PER_UNIT', '2']) })}                       | ${grown} | ${{ asOf: dayOf(1) }}                | ${['seats 770', 'total 770']}                             | ${'in advance all days: 16 of ten and 15 of fifteen'}
  ${licenceCard({ per: 'DAY', slabs: slabsOf(['0', 'PER_UNIT', '2']), timing: 'IN_ARREARS' })} | ${grown} | ${{ asOf: dayOf(18) }}               | ${['seats 380', 'total 380']}                             | ${'in arrears the days begun: 16 of ten and 2 of fifteen'}
  ${licenceCard({ per: 'DAY', slabs: slabsOf(['0', 'PER_UNIT', '2']), timing: 'IN_ARREARS' })} | ${grown} | ${{ asOf: localDate('2026-03-01') }} | ${['seats 770', 'total 770']}                             | ${'never more days than the period has'}
  ${licenceCard({ timing: 'IN_ARREARS' })}                                                     | ${grown} | ${{ asOf: dayOf(31) }}               | ${['total 0']}                                            | ${'in arrears nothing is due before the end'}
  ${licenceCard()}                                                                             | ${{}}    | ${{}}                                | ${['total 0']}                                            | ${'none was ever held'}
  ${licenceCard({ key: 'others' })}                                                            | ${grown} | ${{}}                                | ${['total 0']}                                            | ${'a history is of one card'}
`('$charges because $because', ({ card, history, more, charges }) => {
  expect(rated([card], { ...history, ...more })).toEqual(charges);
});

test('the working keeps the slabs and the days of every number', () => {
  const { charges } = rateContract(contract([licenceCard({ model: 'GRADUATED', slabs: graduated })], grown));
  expect(charges[0]).toMatchObject({ kind: 'LICENCE', quantity: '15' });
  expect(workingOf(charges[0]!)).toEqual([
    'slab above 0 up to 10 per unit, 16 of 31 days from 2026-01-01: 516.129032258065',
    'slab above 0 up to 10 per unit, 15 of 31 days from 2026-01-17: 483.870967741935',
    'slab above 10 per unit, 15 of 31 days from 2026-01-17: 150',
  ]);
  const daily = licenceCard({ per: 'DAY', slabs: slabsOf(['0', 'PER_UNIT', '2']) });
  const [byDay] = rateContract(contract([daily], grown)).charges;
  expect(byDay?.quantity).toBe('15');
  expect(workingOf(byDay!)).toEqual([
    'per unit, 16 days from 2026-01-01: 320',
    'per unit, 15 days from 2026-01-17: 450',
  ]);
});

test('a year of licences is due with its first month, for all its days in the term', () => {
  const card = licenceCard({ recurrence: { cycles: 12 } });
  const term = termFrom('2026-01-01');
  const months = [january, periodOf('2026-02-01', '2026-03-01')];
  expect(months.map((period) => rated([card], { ...held(['2026-01-01', '3']), term, period }))).toEqual([
    ['seats 300', 'total 300'],
    ['total 0'],
  ]);
  expect(rated([card], { ...held(['2026-01-01', '3']), term: termFrom('2026-01-01', '2026-03-15') })).toEqual([
    'seats 60',
    'total 60',
  ]);
});

test('licences of the parts of a period add up to those of the whole, to the last digit', () =>
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 2, max: 31 }), { maxLength: 4 }),
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: 1, max: 10_000 }),
      (cuts, number, paise) => {
        const card = licenceCard({
          model: 'GRADUATED',
          slabs: slabsOf(['0', 'PER_UNIT', `${paise / 100}`], ['20', 'FLAT', '7.01']),
        });
        const history = { seats: [{ effectiveOn: dayOf(-3), quantity: `${number}` }] };
        const edges = [1, ...[...new Set(cuts)].sort((a, b) => a - b), 32].map(dayOf);
        const parts = edges.slice(1).map((endsOn, at) => {
          const period = { ...january, startsOn: edges[at]!, endsOn };
          return rateContract(contract([card], { period, licences: history, term: termFrom('2026-01-01') })).total;
        });
        const whole = rateContract(contract([card], { licences: history })).total;
        expect(Money.sum(parts, 'INR').toFixed()).toBe(whole.toFixed());
      },
    ),
  ));

test('seats that were given up and taken again on the way cost what their days cost', () => {
  const { charges, total } = rateContract(
    contract(
      [licenceCard({ slabs: slabsOf(['0', 'PER_UNIT', '31']) })],
      held(['2026-01-01', '1'], ['2026-01-11', '0'], ['2026-01-31', '2']),
    ),
  );
  expect(inShort({ charges, total })).toEqual(['seats 12', 'total 12']);
});

test('aggregation-005: a licence held from the 23rd of a February of 29 days costs 7 of 29', () => {
  const card = licenceCard({ slabs: slabsOf(['0', 'PER_UNIT', '1']) });
  const period = periodOf('2024-02-01', '2024-03-01');
  const { total } = rateContract(contract([card], { ...held(['2024-02-23', '1']), period }));
  expect(total.roundedToMinorUnit().toFixed()).toBe('0.24');
});
