import { localDate } from '@otpless/period/local-date';
import { type RuleCondition, rulesThatHold } from './pricing-rule';
import { contract, counted, dayOf, january } from './testing/contracts';

const used = (is: 'MORE_THAN' | 'AT_LEAST' | 'AT_MOST' | 'LESS_THAN', quantity: string): RuleCondition => ({
  kind: 'USAGE',
  meterId: 'verifications',
  is,
  quantity,
});
const tagged = (tag: string, has = true): RuleCondition => ({ kind: 'ACCOUNT_TAG', tag, has });
const dates = (from: string | null, until: string | null): RuleCondition => ({
  kind: 'DATES',
  from: from === null ? null : localDate(from),
  until: until === null ? null : localDate(until),
});
const holds = (when: RuleCondition[], more = {}) =>
  rulesThatHold(
    contract([], {
      rules: [{ key: 'rule', when, appliesTo: null, effect: { kind: 'SKIP' } }],
      usage: [counted('60', { a: '1' }), counted('40', { a: '2' }), counted('500', {}, 'other')],
      accountTags: ['startup', 'india'],
      ...more,
    }),
  ).length === 1;

test.each`
  when                                             | held     | because
  ${[]}                                            | ${true}  | ${'no condition always holds'}
  ${[used('MORE_THAN', '99.9')]}                   | ${true}  | ${'a hundred were used, of all dimension values'}
  ${[used('MORE_THAN', '100')]}                    | ${false} | ${'a hundred is not more than a hundred'}
  ${[used('AT_LEAST', '100')]}                     | ${true}  | ${'but at least'}
  ${[used('AT_LEAST', '100.1')]}                   | ${false} | ${'it is less'}
  ${[used('AT_MOST', '100')]}                      | ${true}  | ${'and at most'}
  ${[used('AT_MOST', '99')]}                       | ${false} | ${'it is more'}
  ${[used('LESS_THAN', '100')]}                    | ${false} | ${'not less'}
  ${[used('LESS_THAN', '101')]}                    | ${true}  | ${'less'}
  ${[tagged('startup')]}                           | ${true}  | ${'it has the tag'}
  ${[tagged('bank')]}                              | ${false} | ${'it has not'}
  ${[tagged('bank', false)]}                       | ${true}  | ${'it must not have it'}
  ${[tagged('startup', false)]}                    | ${false} | ${'but it has'}
  ${[dates(null, null)]}                           | ${true}  | ${'always'}
  ${[dates('2026-01-01', '2026-01-02')]}           | ${true}  | ${'the period begins on the first of the dates'}
  ${[dates('2025-12-01', '2026-01-01')]}           | ${false} | ${'the last of the dates is exclusive'}
  ${[dates('2026-01-02', null)]}                   | ${false} | ${'it begins before'}
  ${[dates(null, '2026-01-02')]}                   | ${true}  | ${'it begins in time'}
  ${[tagged('startup'), used('MORE_THAN', '5')]}   | ${true}  | ${'both hold'}
  ${[tagged('startup'), used('MORE_THAN', '500')]} | ${false} | ${'all must hold'}
`('$when is $held because $because', ({ when, held }) => {
  expect(holds(when)).toBe(held);
});

test('an account without tags has none, and a segment begins on its own first day', () => {
  expect(holds([tagged('startup')], { accountTags: undefined })).toBe(false);
  expect(holds([dates('2026-01-10', null)], { period: { ...january, startsOn: dayOf(10) } })).toBe(true);
});

test('rules keep their order, and there need be none', () => {
  const rule = (key: string, tag: string) =>
    ({ key, when: [tagged(tag)], appliesTo: null, effect: { kind: 'SKIP' } }) as const;
  const to = contract([], { accountTags: ['a', 'c'], rules: [rule('3', 'c'), rule('2', 'b'), rule('1', 'a')] });
  expect(rulesThatHold(to).map(({ key }) => key)).toEqual(['3', '1']);
  expect(rulesThatHold(contract([]))).toEqual([]);
});
