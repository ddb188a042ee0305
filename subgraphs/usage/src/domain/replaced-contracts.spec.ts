import { replacedContracts } from './replaced-contracts';
import { sampleContract, sampleFee, sampleUsage } from './sample-contract';
import { sampleTerms } from './sample-terms';

const [terms] = sampleTerms().currencies;
const days = { startsOn: '2026-03-01', endsOn: '2026-04-01' };
const same = sampleContract([{}], { subscriptionId: 'same' });
const other = sampleContract(
  [{ planVersionId: 'plv_other', cards: [{ ...sampleUsage, meterId: 'met_2' } as typeof sampleUsage] }],
  {
    subscriptionId: 'other',
  },
);
const feesOnly = sampleContract([{ planVersionId: 'plv_fees', cards: [sampleFee] }], { subscriptionId: 'fees' });
const colliding = sampleContract([{ planVersionId: 'plv_x' }], { subscriptionId: 'colliding' });
const ended = sampleContract([{ endsOn: '2026-03-01' }], { subscriptionId: 'ended' });

test.each`
  contracts             | versions        | expected         | because
  ${[]}                 | ${[]}           | ${[]}            | ${'there is none'}
  ${[other]}            | ${[]}           | ${['other']}     | ${'the only one there is gives way, whatever it is'}
  ${[other, same]}      | ${['plv_1']}    | ${['same']}      | ${'it is of the same plan'}
  ${[other, colliding]} | ${[]}           | ${['colliding']} | ${'its meter cannot be priced twice'}
  ${[other, feesOnly]}  | ${['plv_fees']} | ${['fees']}      | ${'its version was selected, though it counts nothing'}
  ${[other, feesOnly]}  | ${[]}           | ${[]}            | ${'the terms come on top of both'}
  ${[ended, colliding]} | ${[]}           | ${['colliding']} | ${'the other was over before the days'}
`('of $contracts.length contracts $expected give way because $because', ({ contracts, versions, expected }) => {
  const replacing = { terms: terms!, planVersionIds: new Set<string>(versions), days };
  expect(replacedContracts(contracts, replacing).map(({ subscriptionId }) => subscriptionId)).toEqual(expected);
});
