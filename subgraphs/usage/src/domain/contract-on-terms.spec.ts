import { localDate } from '@otpless/period/local-date';
import { contractOn, periodsWithin } from './contract-on-terms';
import type { ContractedCard, ContractPhase } from './contract';
import { sampleContract, samplePhase } from './sample-contract';
import { sampleTerms } from './sample-terms';

const days = (startsOn: string, endsOn: string) => ({ startsOn: localDate(startsOn), endsOn: localDate(endsOn) });
const march = days('2026-03-01', '2026-04-01');
const quarterly = { ...samplePhase.cycle, interval: 'QUARTERLY' as const };
const january = { startsOn: '2026-01-01', endsOn: '2026-03-15' };
const since15th = { startsOn: '2026-03-15' };

const inShort = ({ startsOn, endsOn, planVersionNumber, state }: ContractPhase) =>
  `${startsOn}/${endsOn ?? ''} v${planVersionNumber}${state === 'RUNNING' ? '' : ` ${state}`}`;

test.each`
  phases                                                                                        | expected                                                 | because
  ${[{ startsOn: '2026-01-01' }]}                                                               | ${['2026-01-01/ v2']}                                    | ${'the whole term is on the terms, so what was due once stays due once'}
  ${[january, { ...since15th, planVersionId: 'plv_9' }]}                                        | ${['2026-01-01/ v2']}                                    | ${'under the same terms there was no change of plan'}
  ${[{ ...january, endsOn: '2026-02-01' }, { startsOn: '2026-02-01', planVersionId: 'plv_9' }]} | ${['2026-01-01/2026-02-01 v1', '2026-02-01/ v2']}        | ${'a plan of before stays what it was'}
  ${[{ ...january, endsOn: '2026-02-01', cards: [] }, { startsOn: '2026-02-01' }]}              | ${['2026-01-01/ v2']}                                    | ${'an override of before is of the same term'}
  ${[{ ...january, state: 'PAUSED' }, since15th]}                                               | ${['2026-01-01/2026-03-15 v2 PAUSED', '2026-03-15/ v2']} | ${'a pause is of the account'}
  ${[{ ...january, state: 'TRIAL' }, since15th]}                                                | ${['2026-01-01/2026-03-15 v2 TRIAL', '2026-03-15/ v2']}  | ${'so is a trial'}
`('phases $phases become $expected because $because', ({ phases, expected }) => {
  const terms = sampleTerms();
  const { phases: simulated } = contractOn(terms, terms.currencies[0]!, sampleContract(phases), march);
  expect(simulated.map(inShort)).toEqual(expected);
});

test.each`
  terms                   | asked                               | expected                                                                                                | because
  ${{}}                   | ${march}                            | ${['2026-03-01/2026-04-01 of 2026-03-01/2026-04-01']}                                                   | ${'months stay the months of the subscription'}
  ${{}}                   | ${days('2026-03-01', '2026-05-01')} | ${['2026-03-01/2026-04-01 of 2026-03-01/2026-04-01', '2026-04-01/2026-05-01 of 2026-04-01/2026-05-01']} | ${'one after the other'}
  ${{ cycle: quarterly }} | ${days('2026-03-01', '2026-06-01')} | ${['2026-03-01/2026-06-01 of 2026-03-01/2026-06-01']}                                                   | ${'another interval begins with the days'}
  ${{ cycle: quarterly }} | ${march}                            | ${['2026-03-01/2026-04-01 of 2026-03-01/2026-06-01']}                                                   | ${'a month is a part of a quarter'}
`('$asked are $expected because $because', ({ terms: more, asked, expected }) => {
  const terms = sampleTerms(more);
  const contract = sampleContract([{ startsOn: '2025-11-01' }]);
  const simulated = contractOn(terms, terms.currencies[0]!, contract, asked);
  expect(
    periodsWithin(simulated, asked).map(
      ({ startsOn, endsOn, alignedStartsOn, alignedEndsOn }) =>
        `${startsOn}/${endsOn} of ${alignedStartsOn}/${alignedEndsOn}`,
    ),
  ).toEqual(expected);
});

test('a contract that ends has no periods beyond', () => {
  const contract = sampleContract([{ startsOn: '2026-01-01' }], { endsOn: '2026-03-20' });
  expect(periodsWithin(contract, march)).toMatchObject([{ startsOn: '2026-03-01', endsOn: '2026-03-20' }]);
});

test('a coupon stays, as far as the terms have the cards it is about', () => {
  const coupon = (key: string, appliesTo: string[] | null) =>
    ({ key, kind: 'DISCOUNT', off: { kind: 'PERCENT', percent: '10' }, appliesTo }) as ContractedCard;
  const cards = [
    ...samplePhase.cards,
    coupon('coupon.all', null),
    coupon('coupon.fee', ['fee', 'old']),
    coupon('coupon.old', ['old']),
  ];
  const terms = sampleTerms();
  const { phases } = contractOn(
    terms,
    terms.currencies[0]!,
    sampleContract([{ endsOn: '2026-03-15', cards }, since15th]),
    march,
  );
  expect(phases.map(({ cards: all }) => all.map(({ key }) => key))).toEqual([
    ['fee', 'otp', 'coupon.all', 'coupon.fee'],
    ['fee', 'otp'],
  ]);
  expect(phases[0]?.cards.at(-1)).toMatchObject({ appliesTo: ['fee'] });
});
