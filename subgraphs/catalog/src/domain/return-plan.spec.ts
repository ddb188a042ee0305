import { localDate } from '@otpless/period/local-date';
import { Conflict, Problem } from '@otpless/problem/problem';
import type { Today } from './change-day';
import type { Override } from './override';
import { returnPlan } from './return-plan';
import { sampleSubscription, sampleTerm, sampleVersion, today } from './sample-subscription';
import { standingTerms, type Subscription, type Term } from './subscription';
import { MoveNotAllowed } from './subscription-status';

const now: Today = { today, cycleOf: () => sampleVersion.cycle };
const migratedOn = (startsOn: string, number = 2): Term => ({
  ...sampleTerm,
  number,
  startsOn: localDate(startsOn),
  planVersionId: 'plv_2',
});
const override = (term: number, rateCardKey: string, effectiveOn: string): Override => ({
  term,
  rateCardKey,
  effectiveOn: localDate(effectiveOn),
  change: { kind: 'REMOVED' },
});
const held = migratedOn('2026-11-10');
const following: Term = { ...migratedOn('2027-01-05', 2), planVersionId: 'plv_3', replacedBy: 3 };

test.each`
  terms                                                   | expected                                        | because
  ${[sampleTerm, held]}                                   | ${['1 plv_1', '2 plv_2', '3 plv_1']}            | ${'what was charged by the new version stays so'}
  ${[sampleTerm, migratedOn(today)]}                      | ${['1 plv_1', '3 plv_1']}                       | ${'nothing was charged by it yet'}
  ${[sampleTerm, migratedOn('2026-12-05')]}               | ${['1 plv_1']}                                  | ${'it never held'}
  ${[sampleTerm, following, migratedOn('2026-11-10', 3)]} | ${['1 plv_1', '3 plv_2', '4 plv_1', '2 plv_3']} | ${'what was to follow stands again'}
`('what stands after a return is $expected because $because', ({ terms, expected }) => {
  const subscription: Subscription = { ...sampleSubscription, terms };
  const decided = returnPlan(subscription, Math.max(...terms.map(({ number }: Term) => number)), now);
  if (decided instanceof Problem) throw new Error(decided.message);
  expect(standingTerms(decided.subscription).map((one) => `${one.number} ${one.planVersionId}`)).toEqual(expected);
  expect(decided.effectiveOn >= today).toBe(true);
});

test('the overrides of the former term come back, and what was set for the new one is dropped', () => {
  const overrides = [
    override(1, 'otp', '2026-09-05'),
    override(1, 'fee', '2027-01-01'),
    override(2, 'seats', '2026-11-10'),
  ];
  const decided = returnPlan({ ...sampleSubscription, terms: [sampleTerm, held], overrides }, 2, now);
  if (decided instanceof Problem) throw new Error(decided.message);
  expect(decided.subscription.overrides.slice(overrides.length)).toEqual([
    override(3, 'otp', today),
    override(3, 'fee', '2027-01-01'),
  ]);
  expect(decided.details).toMatchObject({ carriedOver: ['otp', 'fee'], dropped: ['seats'] });
});

test.each`
  changes                                                           | refusal           | because
  ${{ terms: [sampleTerm] }}                                        | ${Conflict}       | ${'the change was withdrawn'}
  ${{ terms: [sampleTerm, held, migratedOn('2027-02-05', 3)] }}     | ${Conflict}       | ${'another change is to come'}
  ${{ terms: [sampleTerm, held], endsOn: localDate('2026-11-20') }} | ${MoveNotAllowed} | ${'it has ended'}
`('it stays where it is because $because', ({ changes, refusal }) => {
  expect(returnPlan({ ...sampleSubscription, ...changes }, 2, now)).toBeInstanceOf(refusal);
});
