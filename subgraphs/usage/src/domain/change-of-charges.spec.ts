import { firstDayChanged } from './change-of-charges';
import { sampleContract, sampleFee, samplePhase } from './sample-contract';

const march = sampleContract([{ startsOn: '2026-03-01' }], {
  licences: { seats: [{ effectiveOn: '2026-03-01', quantity: '3' }] },
});
const phases = (second: object) => [
  { ...samplePhase, endsOn: '2026-03-20' },
  { ...samplePhase, startsOn: '2026-03-20', ...second },
];
const seats = (effectiveOn: string, quantity: string) => ({
  licences: { seats: [...march.licences['seats']!, { effectiveOn, quantity }] },
});
const renamed = [{ ...sampleFee, item: { ...sampleFee.item!, description: 'Renamed' } }, ...samplePhase.cards.slice(1)];

test.each`
  changed                                                     | day             | because
  ${{}}                                                       | ${null}         | ${'nothing changes'}
  ${{ phases: phases({}) }}                                   | ${null}         | ${'the next phase says the same'}
  ${{ phases: [{ ...samplePhase, cards: renamed }] }}         | ${null}         | ${'an item is called otherwise, no more'}
  ${{ phases: phases({ planVersionId: 'plv_2' }) }}           | ${'2026-03-20'} | ${'another version begins'}
  ${{ phases: phases({ cards: [] }) }}                        | ${'2026-03-20'} | ${'cards are overridden'}
  ${{ phases: phases({ state: 'PAUSED' }) }}                  | ${'2026-03-20'} | ${'it pauses'}
  ${{ phases: [{ ...samplePhase, planVersionId: 'plv_2' }] }} | ${'2026-03-01'} | ${'it was another version from the first day'}
  ${{ endsOn: '2026-04-01' }}                                 | ${'2026-04-01'} | ${'it ends'}
  ${seats('2026-03-10', '5')}                                 | ${'2026-03-10'} | ${'more licences are held'}
  ${seats('2026-03-10', '3')}                                 | ${null}         | ${'as many are held as before'}
  ${{ memberAccountIds: ['acc_2'] }}                          | ${'2026-03-01'} | ${'another account is priced with it'}
`('the first day changed is $day because $because', ({ changed, day }) => {
  expect(firstDayChanged(march, { ...march, ...changed })).toBe(day);
  expect(firstDayChanged({ ...march, ...changed }, march)).toBe(day);
});
