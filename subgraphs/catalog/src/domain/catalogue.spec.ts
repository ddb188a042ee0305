import { InvalidInput } from '@otpless/problem/problem';
import { at, saw } from '../testing/catalog';
import { type Catalogue, createCatalogue, updateCatalogue } from './catalogue';
import { type PricePlan, updatePricePlan } from './price-plan';

const plan = (id: string, forAccountId: string | null = null): PricePlan => ({
  id,
  key: id,
  name: id,
  description: null,
  forAccountId,
  version: 1,
  createdAt: at,
});
const plans = new Map(['good', 'better', 'best'].map((id) => [id, plan(id)]));
plans.set('special', plan('special', 'acc_1'));
const master: Catalogue = {
  id: 'cat_1',
  key: 'master',
  name: 'Master',
  description: null,
  masterId: null,
  planIds: ['good', 'better'],
  version: 3,
  createdAt: at,
};
const subset = { ...master, id: 'cat_2', key: 'india', name: 'India', masterId: 'cat_1', planIds: ['good'] };
const beside = { plans, master: null, subsets: [] };
const paths = (decided: unknown) => (decided instanceof InvalidInput ? decided.fields.map(({ path }) => path) : []);

test.each`
  change                             | of        | paths              | because
  ${{}}                              | ${null}   | ${[]}              | ${'it lists plans in an order'}
  ${{ planIds: [] }}                 | ${null}   | ${[]}              | ${'it may be filled later'}
  ${{ planIds: ['good', 'gone'] }}   | ${null}   | ${['planIds.1']}   | ${'there is no such plan'}
  ${{ planIds: ['good', 'good'] }}   | ${null}   | ${['planIds.1']}   | ${'it would be offered twice'}
  ${{ planIds: ['special'] }}        | ${null}   | ${['planIds.0']}   | ${'a custom contract is for one account'}
  ${{ key: 'All Plans', name: ' ' }} | ${null}   | ${['key', 'name']} | ${'both are wrong'}
  ${{ description: '' }}             | ${null}   | ${['description']} | ${'nothing is not a description'}
  ${{ planIds: ['better'] }}         | ${master} | ${[]}              | ${'a subset lists some of its master'}
  ${{ planIds: ['better', 'best'] }} | ${master} | ${['planIds.1']}   | ${'its master does not list the best'}
  ${{ planIds: ['good'] }}           | ${subset} | ${['masterId']}    | ${'a subset has no subsets'}
`('a catalogue is refused at $paths because $because', ({ change, of, paths: expected }) => {
  const definition = { ...master, masterId: of?.id ?? null, ...change };
  expect(paths(createCatalogue(definition, { id: 'cat_9', createdAt: at }, { ...beside, master: of }))).toEqual(
    expected,
  );
});

test('a master goes on listing what its subsets list; the order is its own', () => {
  const listed = (planIds: string[]) =>
    updateCatalogue(master, saw(3), { ...master, planIds }, { ...beside, subsets: [subset] });
  expect(paths(listed(['better', 'best']))).toEqual(['planIds']);
  expect(listed(['best', 'good'])).toMatchObject({ planIds: ['best', 'good'], version: 4 });
});

test('the second of two editors is refused', () => {
  expect(updateCatalogue(master, saw(2), master, beside)).toMatchObject({ typeName: 'Conflict' });
  expect(updatePricePlan(plan('good'), saw(2), { name: 'Good', description: null })).toMatchObject({
    typeName: 'Conflict',
  });
  expect(updatePricePlan(plan('good'), saw(1), { name: 'Good', description: null })).toMatchObject({
    name: 'Good',
    key: 'good',
    version: 2,
  });
});
