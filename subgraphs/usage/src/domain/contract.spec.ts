import { localDate } from '@otpless/period/local-date';
import { type Contract, metersOf, nextPeriodOn, periodsBegunBy, phaseOf, termOf, termsOfCards } from './contract';
import { sampleContract, samplePhase, sampleUsage } from './sample-contract';

const phase = { ...samplePhase, startsOn: '2026-01-31', cards: [] };
const contract = sampleContract([phase]);

const shown = (one: Contract, today: string) =>
  periodsBegunBy(one, localDate(today)).map(({ startsOn, endsOn }) => `${startsOn}/${endsOn}`);
const changed = {
  ...contract,
  phases: [
    { ...phase, endsOn: '2026-03-10' },
    { ...phase, startsOn: '2026-03-10', planVersionId: 'plv_2' },
  ],
};

test.each`
  one                                      | today           | periods                                                                        | next            | because
  ${contract}                              | ${'2026-01-30'} | ${[]}                                                                          | ${'2026-01-31'} | ${'it has not begun'}
  ${contract}                              | ${'2026-01-31'} | ${['2026-01-31/2026-02-28']}                                                   | ${'2026-02-28'} | ${'the first day is in'}
  ${contract}                              | ${'2026-03-01'} | ${['2026-01-31/2026-02-28', '2026-02-28/2026-03-31']}                          | ${'2026-03-31'} | ${'short months clamp and long ones return to the anchor'}
  ${{ ...contract, endsOn: '2026-02-10' }} | ${'2026-03-01'} | ${['2026-01-31/2026-02-10']}                                                   | ${null}         | ${'it ends with its last day'}
  ${{ ...contract, endsOn: '2026-01-31' }} | ${'2026-03-01'} | ${[]}                                                                          | ${null}         | ${'it was cancelled before its first day'}
  ${changed}                               | ${'2026-03-20'} | ${['2026-01-31/2026-02-28', '2026-02-28/2026-03-10', '2026-03-10/2026-03-31']} | ${'2026-03-31'} | ${'a change of plan closes a segment'}
`('on $today the periods are $periods because $because', ({ one, today, periods, next }) => {
  expect(shown(one, today)).toEqual(periods);
  expect(nextPeriodOn(one, localDate(today))).toBe(next);
});

test('a period is priced by the phase it begins in', () => {
  expect(phaseOf(changed, { startsOn: '2026-02-28' }).planVersionId).toBe('plv_1');
  expect(phaseOf(changed, { startsOn: '2026-03-10' }).planVersionId).toBe('plv_2');
});

test.each`
  own     | ends            | because
  ${null} | ${'2026-03-03'} | ${'the cycle gives three days'}
  ${10}   | ${'2026-03-10'} | ${'the account has days of its own'}
  ${0}    | ${'2026-02-28'} | ${'none is a number of days too'}
`('with $own grace days of the account, grace ends on $ends because $because', ({ own, ends }) => {
  expect(periodsBegunBy(contract, localDate('2026-02-01'), own)[0]?.graceEndsOn).toBe(ends);
});

test.each`
  at           | term                         | because
  ${'trial'}   | ${['2026-01-01/2026-01-15']} | ${'a trial is a term of its own'}
  ${'first'}   | ${['2026-01-15/2026-04-01']} | ${'what is due once becomes due after the trial'}
  ${'paused'}  | ${['2026-01-15/2026-04-01']} | ${'a pause is part of the term'}
  ${'resumed'} | ${['2026-01-15/2026-04-01']} | ${'what is due once is not due again'}
  ${'other'}   | ${['2026-04-01/2026-04-20']} | ${'another version has its own term, which ends with the contract'}
`('the term of the $at phase is $term because $because', ({ at, term }) => {
  const named = {
    trial: { startsOn: '2026-01-01', endsOn: '2026-01-15', state: 'TRIAL' },
    first: { startsOn: '2026-01-15', endsOn: '2026-02-01' },
    paused: { startsOn: '2026-02-01', endsOn: '2026-03-01', state: 'PAUSED' },
    resumed: { startsOn: '2026-03-01', endsOn: '2026-04-01' },
    other: { startsOn: '2026-04-01', planVersionId: 'plv_2' },
  } as const;
  const whole = sampleContract(Object.values(named), { endsOn: '2026-04-20' });
  const { startsOn, endsOn } = termOf(whole, whole.phases[Object.keys(named).indexOf(at)]!);
  expect([`${startsOn}/${endsOn}`]).toEqual(term);
});

test('a card that an override added or removed stands in its own part of the term', () => {
  const added = { ...sampleUsage, key: 'added' };
  const whole = sampleContract([
    { startsOn: '2026-01-01', endsOn: '2026-02-01', cards: [sampleUsage] },
    { startsOn: '2026-02-01', endsOn: '2026-03-01', cards: [sampleUsage, added] },
    { startsOn: '2026-03-01', cards: [sampleUsage] },
  ]);
  expect(termsOfCards(whole, whole.phases[1]!)).toMatchObject({
    added: { startsOn: '2026-02-01', endsOn: '2026-03-01' },
  });
  expect(termsOfCards(whole, whole.phases[0]!)).toEqual({});
});

test('a phase looks at the meters of its cards and of the conditions of its rules', () => {
  const when = [{ kind: 'USAGE', meterId: 'met_2', is: 'AT_LEAST', quantity: '1' }] as const;
  const rules = [{ key: 'rule', when, appliesTo: null, effect: { kind: 'SKIP' } }] as const;
  expect(metersOf({ cards: [sampleUsage, { ...sampleUsage, key: 'again' }], rules })).toEqual(['met_1', 'met_2']);
});
