import { Problem } from '@otpless/problem/problem';
import { draft, feeCard, saw, usageCard } from '../testing/catalog';
import {
  orderPricingRules,
  orderRateCards,
  putPricingRule,
  removePricingRule,
  setCurrencies,
  setPricingCycle,
} from './edit-plan-version';
import type { PlanVersion } from './plan-version';
import type { PricingRule } from './pricing-rule';

const rule = (key: string, effect: PricingRule['effect'] = { kind: 'SKIP' }): PricingRule => ({
  key,
  when: [{ kind: 'ACCOUNT_TAG', tag: 'vip', has: true }],
  appliesTo: null,
  effect,
});
const ruled = { ...draft, pricingRules: [rule('one'), rule('two')] };
const outcome = (decided: PlanVersion | Problem) =>
  decided instanceof Problem
    ? {
        typeName: decided.typeName,
        paths: 'fields' in decided ? (decided.fields as { path: string }[]).map(({ path }) => path) : [],
      }
    : { typeName: null, paths: [] };

test.each`
  keys                     | paths         | because
  ${['fee', 'otp']}        | ${null}       | ${'each stands once'}
  ${['fee']}               | ${['keys']}   | ${'where would otp stand?'}
  ${['fee', 'otp', 'fee']} | ${['keys.2']} | ${'fee cannot stand twice'}
  ${['fee', 'otp', 'sms']} | ${['keys.2']} | ${'there is no sms'}
`('the order $keys is refused at $paths because $because', ({ keys, paths }) => {
  const ordered = orderRateCards(draft, saw(7), keys);
  expect(outcome(ordered).paths).toEqual(paths ?? []);
  if (paths === null) expect((ordered as PlanVersion).rateCards).toEqual([feeCard, usageCard]);
});

test('rules are added last, replaced where they stand, ordered and removed', () => {
  const keysOf = (decided: PlanVersion | Problem) => (decided as PlanVersion).pricingRules.map(({ key }) => key);
  expect(keysOf(putPricingRule(ruled, saw(7), rule('three')))).toEqual(['one', 'two', 'three']);
  const scaled = putPricingRule(ruled, saw(7), rule('one', { kind: 'SCALE', factor: '2' }));
  expect(scaled).toMatchObject({ pricingRules: [{ effect: { kind: 'SCALE' } }, { key: 'two' }], version: 8 });
  expect(keysOf(orderPricingRules(ruled, saw(7), ['two', 'one']))).toEqual(['two', 'one']);
  expect(keysOf(removePricingRule(ruled, saw(7), 'one'))).toEqual(['two']);
  expect(outcome(removePricingRule(ruled, saw(7), 'three'))).toEqual({ typeName: 'InvalidInput', paths: ['key'] });
});

test('what a draft says in a currency that goes, goes with it', () => {
  const inUsd = (rates: typeof feeCard.rates) => [...rates, { ...rates[0]!, currency: 'USD' }];
  const both = {
    ...draft,
    currencies: ['INR', 'USD'],
    rateCards: [{ ...feeCard, rates: inUsd(feeCard.rates) }],
    pricingRules: [rule('dear', { kind: 'REPLACE', model: 'FLAT', rates: inUsd(feeCard.rates) })],
  };
  const left = setCurrencies(both, saw(7), ['USD', 'EUR']) as PlanVersion;
  expect(left.rateCards).toMatchObject([{ rates: [{ currency: 'USD' }] }]);
  expect(left.pricingRules).toMatchObject([{ effect: { rates: [{ currency: 'USD' }] } }]);
  expect(outcome(setCurrencies(both, saw(7), []))).toEqual({ typeName: 'InvalidInput', paths: ['currencies'] });
});

test.each`
  trialDays | paths            | because
  ${14}     | ${[]}            | ${'two weeks are tried for nothing'}
  ${-1}     | ${['trialDays']} | ${'it cannot begin before it begins'}
  ${367}    | ${['trialDays']} | ${'a trial of more than a year is another plan'}
`('$trialDays trial days are refused at $paths because $because', ({ trialDays, paths }) => {
  expect(outcome(setPricingCycle(draft, saw(7), draft.cycle, trialDays)).paths).toEqual(paths);
});

test.each`
  version                           | expected | typeName                 | because
  ${draft}                          | ${6}     | ${'Conflict'}            | ${'somebody edited it meanwhile'}
  ${{ ...draft, status: 'ACTIVE' }} | ${7}     | ${'PlanVersionNotDraft'} | ${'what is offered never changes'}
`('every edit of $version.status at $expected is $typeName because $because', ({ version, expected, typeName }) => {
  const seen = saw(expected);
  for (const decided of [
    orderRateCards(version, seen, ['fee', 'otp']),
    putPricingRule(version, seen, rule('one')),
    removePricingRule(version, seen, 'one'),
    orderPricingRules(version, seen, []),
    setPricingCycle(version, seen, draft.cycle, 0),
    setCurrencies(version, seen, ['INR']),
  ])
    expect(outcome(decided).typeName).toBe(typeName);
});

test('who comes too late is told who changed what', () => {
  const change = { path: 'trialDays', before: '0', after: '14', sentence: 'trial days: 0 → 14' };
  const back = { path: 'trialDays', before: '14', after: '7', sentence: 'trial days: 14 → 7' };
  const edit = { ofId: 'plv_1', kind: 'EDITED' as const, at: draft.createdAt };
  const editsSince = [
    { ...edit, version: 6, by: { id: 'usr_1', name: 'Asha' }, changes: [change] },
    { ...edit, version: 7, by: { id: 'usr_2', name: 'Ravi' }, changes: [back] },
  ];
  expect(setPricingCycle(draft, { expectedVersion: 5, editsSince }, draft.cycle, 30)).toMatchObject({
    typeName: 'Conflict',
    message: expect.stringContaining('Asha: trial days: 0 → 14. Ravi: trial days: 14 → 7. Load it again'),
    changes: [{ path: 'trialDays', before: '0', after: '7' }],
  });
});
