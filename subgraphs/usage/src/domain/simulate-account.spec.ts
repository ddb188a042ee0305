import { localDate } from '@otpless/period/local-date';
import fc from 'fast-check';
import type { Accrual } from './accrual';
import type { ContractedCard } from './contract';
import { rateAccrual } from './rate-accrual';
import { sampleContract, sampleFee, sampleItem, samplePhase, sampleUsage } from './sample-contract';
import { counted } from './sample-counts';
import { cheaperFee, dearerUsage, knownAccount, march, sampleTerms } from './sample-terms';
import { planAccount, simulateAccount, type SimulationQuestion } from './simulate-account';
import type { KnownAccount, SimulatedPeriod } from './simulated-period';

const at = new Date('2026-06-10T06:00:00Z');
const question = (more: Partial<SimulationQuestion> = {}): SimulationQuestion => ({
  terms: sampleTerms(),
  against: null,
  licences: [],
  days: { startsOn: localDate('2026-03-01'), endsOn: localDate('2026-04-01') },
  versionsReplacedBy: () => new Set(),
  now: at,
  ...more,
});

function simulated(known: Partial<KnownAccount> = {}, asked: Partial<SimulationQuestion> = {}, quantity = '100') {
  const counts = quantity === '' ? [] : [counted(quantity), counted(quantity, { meterId: 'met_7' })];
  return simulateAccount(planAccount(knownAccount(known), question(asked)), () => counts, at);
}

const april = {
  startsOn: '2026-04-01',
  endsOn: '2026-05-01',
  alignedStartsOn: '2026-04-01',
  alignedEndsOn: '2026-05-01',
};
const second = sampleContract(
  [{ planVersionId: 'plv_7', cards: [{ ...sampleUsage, meterId: 'met_7' } as ContractedCard] }],
  {
    subscriptionId: 'sub_7',
  },
);
const inDollars = sampleTerms({ currencies: [{ currency: 'USD', cards: [], rules: [] }] });

test.each`
  known                                                                                                     | asked                                               | outcome                  | now         | then       | because
  ${{}}                                                                                                     | ${{}}                                               | ${'COMPARED'}            | ${'1017.5'} | ${'520'}   | ${'the same use is priced twice'}
  ${{}}                                                                                                     | ${{ against: sampleTerms({}, [cheaperFee]) }}       | ${'COMPARED'}            | ${'500'}    | ${'520'}   | ${'terms can be compared with terms'}
  ${{ contracts: [], accruals: [] }}                                                                        | ${{}}                                               | ${'WITHOUT_CONTRACT'}    | ${null}     | ${'520'}   | ${'it is on no plan: what it would pay is told'}
  ${{ contracts: [], accruals: [], isMember: true }}                                                        | ${{}}                                               | ${'PRICED_WITH_ANOTHER'} | ${null}     | ${null}    | ${'another account pays for what it uses'}
  ${{ accruals: [march(april)] }}                                                                           | ${{}}                                               | ${'WITHOUT_PERIOD'}      | ${null}     | ${null}    | ${'no period of it begins in March'}
  ${{}}                                                                                                     | ${{ terms: inDollars }}                             | ${'NOT_OFFERED'}         | ${'1017.5'} | ${null}    | ${'the terms are not offered in rupees'}
  ${{ contracts: [sampleContract([{}]), second], accruals: [march(), march({ subscriptionId: 'sub_7' })] }} | ${{}}                                               | ${'COMPARED'}            | ${'1035'}   | ${'537.5'} | ${'a plan that does not collide stays on both sides'}
  ${{ contracts: [sampleContract([{}]), second], accruals: [march(), march({ subscriptionId: 'sub_7' })] }} | ${{ versionsReplacedBy: () => new Set(['plv_7']) }} | ${'COMPARED'}            | ${'1035'}   | ${'520'}   | ${'two plans that are both replaced become one'}
`('an account is $outcome, $now now and $then then, because $because', ({ known, asked, outcome, now, then }) => {
  expect(simulated(known, asked)).toMatchObject({ outcome, now, then });
});

test('whether anything was used is told, and fees are compared without', () => {
  expect(simulated({}, {}, '')).toMatchObject({ outcome: 'COMPARED', hasUsage: false, now: '1000', then: '500' });
  expect(simulated().hasUsage).toBe(true);
});

test('licences that are held stay; of others as many are taken as is said', () => {
  const seats = (key: string): ContractedCard => ({
    key,
    kind: 'LICENCE',
    model: 'PER_UNIT',
    slabs: [{ startAfter: '0', priceType: 'PER_UNIT', rate: '10' }],
    prorated: false,
    item: sampleItem,
  });
  const licences = { held: [{ effectiveOn: '2026-03-01', quantity: '2' }] };
  const known = { contracts: [sampleContract([{}], { licences })] };
  const assumed = ['held', 'new'].map((rateCardKey) => ({ rateCardKey, quantity: '7' }));
  const terms = sampleTerms({}, [seats('held'), seats('new')]);
  expect(simulated(known, { terms, licences: assumed }).then).toBe('90');
});

test('a year’s commitment counts what the months before would have been charged, not what they were', () => {
  const commitment: ContractedCard = {
    key: 'quarter',
    kind: 'MINIMUM_COMMITMENT',
    amount: '3000',
    prorated: false,
    appliesTo: null,
    recurrence: { cycles: 3 },
    item: sampleItem,
  };
  const months = ['2026-01-01', '2026-02-01', '2026-03-01', '2026-04-01'];
  const accruals = months.slice(0, 3).map((startsOn, at) =>
    march({
      id: `acr_${at}`,
      startsOn,
      alignedStartsOn: startsOn,
      endsOn: months[at + 1]!,
      alignedEndsOn: months[at + 1]!,
    }),
  );
  const contracts = [sampleContract([{ startsOn: '2026-01-01' }])];
  const terms = sampleTerms({}, [cheaperFee, dearerUsage, commitment]);
  // Three months of 520 leave 1440 to make up.
  expect(simulated({ contracts, accruals }, { terms }).then).toBe('1960');
});

const amount = fc.integer({ min: 0, max: 5_000_000 }).map((units) => `${units / 1000}`);
const scope = fc.constantFrom(null, ['fee'], ['otp']);
const richCards = fc
  .record({
    fee: amount,
    rate: amount,
    further: amount,
    timing: fc.constantFrom('IN_ADVANCE' as const, 'IN_ARREARS' as const),
    cycles: fc.constantFrom(1, 2, 'ONCE' as const),
    isProrated: fc.boolean(),
    cap: fc.option(fc.record({ amount, appliesTo: scope })),
    discount: fc.option(fc.record({ percent: fc.integer({ min: 0, max: 100 }).map(String), appliesTo: scope })),
    minimum: fc.option(amount),
  })
  .map(({ fee, rate, further, timing, cycles, isProrated, cap, discount, minimum }): ContractedCard[] => [
    {
      ...sampleFee,
      slabs: [{ startAfter: '0', priceType: 'FLAT', rate: fee }],
      prorated: isProrated,
      timing,
      recurrence: { cycles },
    } as ContractedCard,
    {
      key: 'otp',
      kind: 'USAGE',
      model: 'GRADUATED',
      meterId: 'met_1',
      prorated: isProrated,
      item: sampleItem,
      slabs: [
        { startAfter: '0', priceType: 'PER_UNIT', rate },
        { startAfter: '100', priceType: 'PER_UNIT', rate: further },
      ],
    },
    ...(cap === null ? [] : [{ key: 'cap', kind: 'CAP' as const, prorated: isProrated, ...cap }]),
    ...(minimum === null
      ? []
      : [
          {
            key: 'minimum',
            kind: 'MINIMUM_COMMITMENT' as const,
            amount: minimum,
            prorated: isProrated,
            appliesTo: null,
            recurrence: { cycles: 2 },
            item: sampleItem,
          },
        ]),
    ...(discount === null
      ? []
      : [
          {
            key: 'discount',
            kind: 'DISCOUNT' as const,
            off: { kind: 'PERCENT' as const, percent: discount.percent },
            appliesTo: discount.appliesTo,
          },
        ]),
  ]);

const firstOfMonth = { ...samplePhase.cycle, start: { kind: 'FIXED', day: 1 } } as const;

/** February and March of a contract, each rated as its accrual is. */
function ratedMonths(cards: ContractedCard[], used: readonly string[], startsOn: string) {
  const contract = sampleContract([{ startsOn, cards, cycle: firstOfMonth }]);
  const months = ['2026-02-01', '2026-03-01', '2026-04-01'];
  const accruals: Accrual[] = [];
  for (const [index, quantity] of used.entries()) {
    const aligned = { alignedStartsOn: months[index]!, alignedEndsOn: months[index + 1]! };
    const days = { startsOn: index === 0 ? startsOn : months[index]!, endsOn: months[index + 1]!, ...aligned };
    const accrual = march({ id: `acr_${index}`, ...days });
    const sources = { counts: [counted(quantity)], accountTags: [], today: localDate('2026-06-10'), others: accruals };
    accruals.push({ ...accrual, ...rateAccrual(accrual, contract, sources) });
  }
  return { contract, accruals };
}

test('simulating the version an account is on is, for a closed period, what its FINAL accrual was charged', () =>
  fc.assert(
    fc.property(
      richCards,
      fc.tuple(fc.nat(5000), fc.nat(5000)),
      fc.constantFrom('2026-02-01', '2026-02-11'),
      (cards, used, startsOn) => {
        const { contract, accruals } = ratedMonths(cards, used.map(String), startsOn);
        const { planVersionId } = samplePhase;
        const terms = sampleTerms({ id: planVersionId, planVersionId, cycle: firstOfMonth }, cards);
        const plan = planAccount(knownAccount({ contracts: [contract], accruals }), question({ terms }));
        const countsOf = ({ period }: SimulatedPeriod) => [counted(`${used[period.startsOn === startsOn ? 0 : 1]}`)];
        const result = simulateAccount(plan, countsOf, at);
        const [, final] = accruals;
        expect(result.thenCharges.map(({ charge }) => charge)).toEqual(final?.charges);
        expect(result.nowCharges).toEqual(result.thenCharges);
        expect(result).toMatchObject({ outcome: 'COMPARED', now: final?.total, then: final?.total });
      },
    ),
    { numRuns: 200 },
  ));
