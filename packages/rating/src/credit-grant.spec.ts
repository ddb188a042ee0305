import { localDate } from '@otpless/period/local-date';
import type { CreditGrantCard } from './any-rate-card';
import type { ContractToRate } from './contract-to-rate';
import { rateContract } from './rate-contract';
import { contract, dayOf, january, periodOf, rated, termFrom } from './testing/contracts';

const card = (more: Partial<CreditGrantCard> = {}): CreditGrantCard => ({
  key: 'welcome',
  kind: 'CREDIT_GRANT',
  amount: '500.5',
  expiry: { kind: 'NEVER' },
  priority: 10,
  scope: ['otp'],
  ...more,
});
const february = periodOf('2026-02-01', '2026-03-01');
const term = termFrom('2026-01-01');
const granted = (of: CreditGrantCard, more: Partial<ContractToRate> = {}) =>
  rateContract(contract([of], { term, ...more })).grants.map(
    ({ grantedOn, expiresOn }) => `${grantedOn} ${expiresOn === null ? 'never' : expiresOn}`,
  );

test('a grant is an instruction, not a charge', () => {
  const { charges, total, grants } = rateContract(contract([card()], { term }));
  expect([charges, total.toFixed()]).toEqual([[], '0']);
  expect(grants).toMatchObject([
    { rateCardKey: 'welcome', reference: 'welcome 2026-01-01', priority: 10, scope: ['otp'], oncePaid: false },
  ]);
  expect(grants[0]?.amount.toString()).toBe('INR 500.5');
  expect(rated([card()], { term })).toEqual(['total 0']);
});

test.each`
  of                                                                        | period      | asOf            | grants                       | because
  ${card()}                                                                 | ${january}  | ${'2026-01-01'} | ${['2026-01-01 never']}      | ${'on the first day of the cycle'}
  ${card()}                                                                 | ${february} | ${'2026-02-01'} | ${['2026-02-01 never']}      | ${'and of every cycle'}
  ${card({ recurrence: { cycles: 'ONCE' } })}                               | ${february} | ${'2026-02-01'} | ${[]}                        | ${'once is once'}
  ${card({ recurrence: { cycles: 12 } })}                                   | ${february} | ${'2026-02-01'} | ${[]}                        | ${'once a year'}
  ${card({ recurrence: { cycles: 1, offset: 1 } })}                         | ${january}  | ${'2026-01-01'} | ${[]}                        | ${'from the second cycle on'}
  ${card({ expiry: { kind: 'AFTER_DAYS', days: 90 } })}                     | ${january}  | ${'2026-01-01'} | ${['2026-01-01 2026-04-01']} | ${'it can be drawn on ninety days'}
  ${card({ expiry: { kind: 'WITH_THE_SPAN' } })}                            | ${january}  | ${'2026-01-01'} | ${['2026-01-01 2026-02-01']} | ${'it lasts as long as its cycle'}
  ${card({ expiry: { kind: 'WITH_THE_SPAN' }, recurrence: { cycles: 3 } })} | ${january}  | ${'2026-01-01'} | ${['2026-01-01 2026-04-01']} | ${'or its cycles'}
  ${card({ timing: 'IN_ARREARS' })}                                         | ${january}  | ${'2026-01-31'} | ${[]}                        | ${'in arrears not before the end'}
  ${card({ timing: 'IN_ARREARS' })}                                         | ${january}  | ${'2026-02-01'} | ${['2026-02-01 never']}      | ${'in arrears at the end'}
  ${card({ timing: 'IN_ARREARS', recurrence: { cycles: 2 } })}              | ${january}  | ${'2026-02-01'} | ${[]}                        | ${'two cycles close with the second'}
  ${card({ timing: 'IN_ARREARS', recurrence: { cycles: 2 } })}              | ${february} | ${'2026-03-01'} | ${['2026-03-01 never']}      | ${'two cycles close with the second'}
`('$grants because $because', ({ of, period, asOf, grants }) => {
  expect(granted(of, { period, asOf: localDate(asOf) })).toEqual(grants);
});

test('a segment that begins later in the cycle grants nothing again', () => {
  const halves = [
    { ...january, endsOn: dayOf(16) },
    { ...january, startsOn: dayOf(16) },
  ];
  expect(halves.map((period) => granted(card(), { period }))).toEqual([['2026-01-01 never'], []]);
  expect(halves.map((period) => granted(card({ timing: 'IN_ARREARS' }), { period }))).toEqual([
    [],
    ['2026-02-01 never'],
  ]);
});

test('what is prepaid is granted once it is paid; the amount has 12 decimals at most', () => {
  const { grants } = rateContract(contract([card({ timing: 'PREPAID', amount: '0.0000000000005', scope: null })]));
  expect(grants[0]).toMatchObject({ oncePaid: true, scope: null });
  expect(grants[0]?.amount.toFixed()).toBe('0.000000000001');
});

test('a grant in arrears cannot end with its span', () => {
  expect(() => granted(card({ timing: 'IN_ARREARS', expiry: { kind: 'WITH_THE_SPAN' } }))).toThrow('in arrears');
});
