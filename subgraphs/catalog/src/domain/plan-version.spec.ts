import { Problem } from '@otpless/problem/problem';
import * as fc from 'fast-check';
import type { BillableItem } from './billable-item';
import { putRateCard, removeRateCard } from './edit-plan-version';
import { activatePlanVersion, archivePlanVersion, draftPlanVersion, type PlanVersion } from './plan-version';
import type { ThingsNamed } from './plan-version-problems';
import type { Meter } from './meter';
import type { Seen } from './edit';
import { planVersionStatuses } from './plan-version-status';
import type { FixedFeeCard, UsageCard } from './rate-card';

const at = new Date('2026-11-22T10:00:00Z');
const item = (id: string, kind: BillableItem['kind'], meterId: string | null): BillableItem => ({
  id,
  key: id,
  kind,
  meterId,
  featureId: null,
  version: 1,
  archivedAt: null,
  sacCode: '998413',
  description: id,
  createdAt: at,
});
const otp = item('otp', 'USAGE', 'met_1');
const sms = item('sms', 'USAGE', 'met_1');
const fee = item('fee', 'FIXED_FEE', null);
const meter: Meter = {
  id: 'met_1',
  key: 'otp',
  eventName: 'otp',
  filter: null,
  aggregation: 'COUNT',
  valueAttribute: null,
  groupBy: [],
  unit: 'OTP',
  description: null,
  version: 1,
  archivedAt: null,
  createdAt: at,
};
const things: ThingsNamed = {
  items: new Map([otp, sms, fee].map((each) => [each.id, each])),
  meters: new Map([[meter.id, meter]]),
  features: new Map(),
  itemKeys: new Set(),
};
const saw = (expectedVersion: number): Seen => ({ expectedVersion, editsSince: [] });

const perUnit = (startAfter: string) => ({ startAfter, priceType: 'PER_UNIT', rate: '1' }) as const;
const usage: UsageCard = {
  key: 'otp',
  kind: 'USAGE',
  itemId: 'otp',
  model: 'GRADUATED',
  prorated: false,
  rates: [{ currency: 'INR', slabs: [perUnit('0'), perUnit('100')] }],
};
const flat: FixedFeeCard = {
  key: 'fee',
  kind: 'FIXED_FEE',
  itemId: 'fee',
  model: 'FLAT',
  prorated: false,
  rates: [{ currency: 'INR', slabs: [{ startAfter: '0', priceType: 'FLAT', rate: '999' }] }],
};
const draft: PlanVersion = {
  id: 'plv_1',
  planId: 'pln_1',
  number: 2,
  status: 'DRAFT',
  cycle: { interval: 'MONTHLY', start: { kind: 'ANNIVERSARY' }, graceDays: 3 },
  trialDays: 0,
  currencies: ['INR'],
  rateCards: [],
  pricingRules: [],
  version: 7,
  createdAt: at,
  activatedAt: null,
  archivedAt: null,
};

const outcome = (decided: unknown) =>
  decided instanceof Problem ? { typeName: decided.typeName, paths: pathsOf(decided) } : { typeName: null, paths: [] };
const pathsOf = (problem: object) =>
  (
    (('fields' in problem && problem.fields) || ('problems' in problem && problem.problems) || []) as { path: string }[]
  ).map(({ path }) => path);

test.each`
  version                             | expectedVersion | typeName                 | because
  ${draft}                            | ${7}            | ${null}                  | ${'the editor saw its latest state'}
  ${draft}                            | ${6}            | ${'Conflict'}            | ${'somebody edited it in the meantime'}
  ${{ ...draft, status: 'ACTIVE' }}   | ${7}            | ${'PlanVersionNotDraft'} | ${'what is offered never changes'}
  ${{ ...draft, status: 'ACTIVE' }}   | ${6}            | ${'PlanVersionNotDraft'} | ${'loading it again would not help'}
  ${{ ...draft, status: 'ARCHIVED' }} | ${7}            | ${'PlanVersionNotDraft'} | ${'what was offered never changes'}
`(
  'an edit of $version.status at $expectedVersion is $typeName because $because',
  ({ version, expectedVersion, typeName }) => {
    expect(outcome(putRateCard(version, saw(expectedVersion), flat, fee)).typeName).toBe(typeName);
    const filled = { ...version, rateCards: [flat] };
    expect(outcome(removeRateCard(filled, saw(expectedVersion), 'fee')).typeName).toBe(typeName);
    expect(outcome(activatePlanVersion(filled, saw(expectedVersion), things, at)).typeName).toBe(typeName);
  },
);

test.each`
  card                                                                               | of     | typeName          | paths                             | because
  ${{ ...flat, itemId: 'otp' }}                                                      | ${otp} | ${'InvalidInput'} | ${['itemId']}                     | ${'usage is no fixed fee'}
  ${{ ...flat, model: 'GRADUATED' }}                                                 | ${fee} | ${'InvalidInput'} | ${['model']}                      | ${'nothing is counted for a fee'}
  ${{ ...usage, key: 'OTP card' }}                                                   | ${otp} | ${'InvalidInput'} | ${['key']}                        | ${'keys are lower case'}
  ${{ ...usage, rates: [{ currency: 'USD', slabs: [perUnit('0')] }] }}               | ${otp} | ${'InvalidInput'} | ${['rates.0.currency']}           | ${'the version is not offered in it'}
  ${{ ...usage, rates: [usage.rates[0], usage.rates[0]] }}                           | ${otp} | ${'InvalidInput'} | ${['rates.1.currency']}           | ${'which of the two would hold?'}
  ${{ ...usage, rates: [{ currency: 'INR', slabs: [] }] }}                           | ${otp} | ${'InvalidInput'} | ${['rates.0.slabs']}              | ${'nothing says what it costs'}
  ${{ ...usage, rates: [{ currency: 'INR', slabs: [perUnit('5')] }] }}               | ${otp} | ${'InvalidInput'} | ${['rates.0.slabs.0.startAfter']} | ${'the first units would have no price'}
  ${{ ...usage, rates: [{ currency: 'INR', slabs: [perUnit('0'), perUnit('0')] }] }} | ${otp} | ${'SlabsOverlap'} | ${['rates.0.slabs.1.startAfter']} | ${'both claim every unit'}
  ${{ ...usage, rates: [] }}                                                         | ${otp} | ${null}           | ${[]}                             | ${'a draft may be half done'}
`('a card is $typeName at $paths because $because', ({ card, of, typeName, paths }) => {
  expect(outcome(putRateCard(draft, saw(7), card, of))).toEqual({ typeName, paths });
});

test.each`
  rateCards                                           | currencies        | paths                                              | because
  ${[usage, flat]}                                    | ${['INR']}        | ${[]}                                              | ${'it can be billed by'}
  ${[]}                                               | ${['INR']}        | ${['rateCards']}                                   | ${'it charges nothing'}
  ${[usage, flat]}                                    | ${['INR', 'USD']} | ${['rateCards.otp.rates', 'rateCards.fee.rates']}  | ${'a dollar account could not be billed'}
  ${[{ ...usage, itemId: 'gone' }]}                   | ${['INR']}        | ${['rateCards.otp.itemId']}                        | ${'no line could be written'}
  ${[usage, { ...usage, key: 'sms', itemId: 'sms' }]} | ${['INR']}        | ${['rateCards.sms.itemId']}                        | ${'one use would be charged twice'}
  ${[{ ...usage, itemId: 'gone', rates: [] }]}        | ${['INR']}        | ${['rateCards.otp.itemId', 'rateCards.otp.rates']} | ${'all is said at once'}
`('activation finds $paths because $because', ({ rateCards, currencies, paths }) => {
  const decided = activatePlanVersion({ ...draft, rateCards, currencies }, saw(7), things, at);
  expect(outcome(decided)).toEqual({ typeName: paths.length === 0 ? null : 'PlanVersionIncomplete', paths });
});

test.each`
  status        | typeName      | because
  ${'DRAFT'}    | ${null}       | ${'a draft is given up'}
  ${'ACTIVE'}   | ${null}       | ${'an offer is withdrawn'}
  ${'ARCHIVED'} | ${'Conflict'} | ${'it is archived already'}
`('archiving from $status is $typeName because $because', ({ status, typeName }) => {
  expect(outcome(archivePlanVersion({ ...draft, status }, saw(7), at)).typeName).toBe(typeName);
});

test.each`
  currencies        | paths               | because
  ${[]}             | ${['currencies']}   | ${'nobody could be billed'}
  ${['INR', 'INR']} | ${['currencies.1']} | ${'once is enough'}
  ${['INR', 'XXQ']} | ${['currencies.1']} | ${'nobody uses it'}
`('a draft in $currencies is refused because $because', ({ currencies, paths }) => {
  expect(outcome(draftPlanVersion(draft, { ...draft, currencies }))).toEqual({ typeName: 'InvalidInput', paths });
});

test('no order of verbs ever changes what was offered, and every edit is counted once', () => {
  const verb = fc.constantFrom('put', 'remove', 'activate', 'archive');
  fc.assert(
    fc.property(fc.array(verb, { maxLength: 20 }), (verbs) => {
      let version = draft;
      for (const each of verbs) {
        const decided = decide[each](version);
        if (decided instanceof Problem) continue;
        expect(decided.version).toBe(version.version + 1);
        expect(planVersionStatuses.indexOf(decided.status)).toBeGreaterThanOrEqual(
          planVersionStatuses.indexOf(version.status),
        );
        if (version.status !== 'DRAFT') expect(decided.rateCards).toBe(version.rateCards);
        version = decided;
      }
    }),
  );
});

const decide = {
  put: (version: PlanVersion) => putRateCard(version, saw(version.version), flat, fee),
  remove: (version: PlanVersion) => removeRateCard(version, saw(version.version), 'fee'),
  activate: (version: PlanVersion) => activatePlanVersion(version, saw(version.version), things, at),
  archive: (version: PlanVersion) => archivePlanVersion(version, saw(version.version), at),
};
