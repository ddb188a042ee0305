import { localDate } from '@otpless/period/local-date';
import { type Contract, nextPeriodOn, periodsBegunBy, phaseOf } from './contract';

const phase = {
  startsOn: '2026-01-31',
  endsOn: null,
  planVersionId: 'plv_1',
  planName: 'Growth',
  planVersionNumber: 1,
  cycle: { interval: 'MONTHLY', start: { kind: 'ANNIVERSARY' }, graceDays: 3 },
  cards: [],
} as const;

const contract: Contract = {
  subscriptionId: 'sub_1',
  accountId: 'acc_1',
  currency: 'INR',
  startsOn: '2026-01-31',
  endsOn: null,
  phases: [phase],
};

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

test('grace ends its days after the period', () => {
  expect(periodsBegunBy(contract, localDate('2026-02-01'))[0]?.graceEndsOn).toBe('2026-03-03');
});
