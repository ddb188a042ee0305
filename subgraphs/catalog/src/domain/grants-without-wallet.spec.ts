import { localDate } from '@otpless/period/local-date';
import { grantsWithoutWallet } from './grants-without-wallet';
import type { RateCard } from './rate-card';
import { sampleSubscription, sampleTerm, sampleVersion } from './sample-subscription';
import type { Account, Subscription } from './subscription';

const grant: RateCard = {
  key: 'welcome',
  kind: 'CREDIT_GRANT',
  itemId: null,
  amounts: [{ currency: 'INR', amount: '500' }],
  expiry: { kind: 'NEVER' },
  priority: 10,
  scope: null,
};
const giving = { ...sampleVersion, id: 'plv_giving', rateCards: [grant] };
const versionOf = (id: string) => (id === giving.id ? giving : sampleVersion);
const onGiving = { ...sampleTerm, planVersionId: giving.id };
const next = { ...onGiving, number: 2, startsOn: localDate('2026-12-05') };
const added = {
  term: 1,
  rateCardKey: 'welcome',
  effectiveOn: localDate('2026-12-01'),
  change: { kind: 'CARD' as const, card: grant },
};
const gives: Subscription = { ...sampleSubscription, terms: [onGiving] };

test.each`
  mode          | after                                                                         | before                                           | paths                | because
  ${'POSTPAID'} | ${gives}                                                                      | ${null}                                          | ${['planVersionId']} | ${'it would be promised in vain'}
  ${'PREPAID'}  | ${gives}                                                                      | ${null}                                          | ${[]}                | ${'its wallet is drawn'}
  ${null}       | ${gives}                                                                      | ${null}                                          | ${[]}                | ${'nobody has said yet how it pays'}
  ${'POSTPAID'} | ${sampleSubscription}                                                         | ${null}                                          | ${[]}                | ${'nothing is given'}
  ${'POSTPAID'} | ${{ ...sampleSubscription, terms: [sampleTerm, next] }}                       | ${sampleSubscription}                            | ${['planVersionId']} | ${'the plan it changes to gives money'}
  ${'POSTPAID'} | ${{ ...gives, endsOn: localDate('2026-12-01') }}                              | ${gives}                                         | ${[]}                | ${'what gave before may be cancelled'}
  ${'POSTPAID'} | ${{ ...gives, terms: [onGiving, { ...next, planVersionId: 'plv_1' }] }}       | ${gives}                                         | ${[]}                | ${'it leaves the plan that gave'}
  ${'POSTPAID'} | ${{ ...sampleSubscription, terms: [sampleTerm, { ...next, replacedBy: 3 }] }} | ${sampleSubscription}                            | ${[]}                | ${'that term never comes'}
  ${'POSTPAID'} | ${{ ...sampleSubscription, overrides: [added] }}                              | ${sampleSubscription}                            | ${['card']}          | ${'an override gives money too'}
  ${'POSTPAID'} | ${{ ...sampleSubscription, overrides: [added], licences: [] }}                | ${{ ...sampleSubscription, overrides: [added] }} | ${[]}                | ${'it was there before'}
`('$mode: refused at $paths because $because', ({ mode, after, before, paths }) => {
  const account = { paymentMode: mode as Account['paymentMode'] };
  const refusal = grantsWithoutWallet(account, after, before, versionOf, () => 'planVersionId');
  expect((refusal?.fields ?? []).map(({ path }) => path)).toEqual(paths);
});
