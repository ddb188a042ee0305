import * as fc from 'fast-check';
import { type ForestFault, ancestorsOf, forestFault, placesAt } from './forest';
import { type Placement, placedAnew } from './placement';
import { withoutPlans } from './span';

const day = (of: number) => new Date(Date.UTC(2026, 10, of));
const place = (accountId: string, parentId: string | null, from = 1, until: number | null = null): Placement => ({
  accountId,
  parentId,
  payerId: accountId,
  effectiveFrom: day(from),
  effectiveUntil: until === null ? null : day(until),
  applied: true,
});
const paidBy = (payerId: string, placement: Placement): Placement => ({ ...placement, payerId });
const chain = [place('top', null), place('middle', 'top'), place('leaf', 'middle')];

test.each`
  placements                                                                                                     | fault                                                                | because
  ${chain}                                                                                                       | ${null}                                                              | ${'each stands under another'}
  ${[place('a', 'a')]}                                                                                           | ${{ kind: 'CYCLE', path: ['a', 'a'] }}                               | ${'it stands under itself'}
  ${[place('a', 'c'), place('b', 'a'), place('c', 'b')]}                                                         | ${{ kind: 'CYCLE', path: ['a', 'c', 'b', 'a'] }}                     | ${'three stand in a ring'}
  ${[place('a', 'b', 5), place('b', 'a', 1, 5), place('b', null, 5)]}                                            | ${null}                                                              | ${'one leaves as the other comes'}
  ${[place('a', 'b', 5), place('b', 'a', 1, 6), place('b', null, 6)]}                                            | ${{ kind: 'CYCLE', path: ['a', 'b', 'a'], at: day(5) }}              | ${'for a day both stand under each other'}
  ${[...chain.slice(0, 2), paidBy('top', place('leaf', 'middle'))]}                                              | ${null}                                                              | ${'the top pays for the leaf'}
  ${[...chain.slice(0, 2), paidBy('middle', place('leaf', 'top'))]}                                              | ${{ kind: 'PAYER_NOT_ABOVE', accountId: 'leaf', payerId: 'middle' }} | ${'the middle is beside, not above'}
  ${[...chain.slice(0, 2), paidBy('top', place('leaf', 'middle', 1, 9)), paidBy('top', place('leaf', null, 9))]} | ${{ kind: 'PAYER_NOT_ABOVE', accountId: 'leaf', at: day(9) }}        | ${'from the ninth on the leaf stands alone'}
`('$placements.length placements: $fault, because $because', ({ placements, fault }) => {
  const found: ForestFault | null = forestFault(placements, day(1));
  if (fault === null) expect(found).toBeNull();
  else expect(found).toMatchObject(fault);
});

test('only what holds from the asked instant on is judged', () =>
  expect(
    forestFault([place('a', 'b', 1, 5), place('b', 'a', 1, 5), place('a', null, 5), place('b', null, 5)], day(5)),
  ).toBeNull());

test('accounts above are told nearest first', () =>
  expect(ancestorsOf(placesAt(chain, day(2)), 'leaf')).toEqual(['middle', 'top']));

const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
const moves = fc.record({
  id: fc.constantFrom(...ids),
  to: fc.option(fc.constantFrom(...ids)),
  payer: fc.option(fc.constantFrom(...ids), { nil: undefined }),
  day: fc.integer({ min: 2, max: 30 }),
  cancels: fc.boolean(),
});

test('whatever is moved, planned and taken back, no account ever stands under itself or is paid for from beside', () =>
  fc.assert(
    fc.property(fc.array(moves, { maxLength: 25 }), (wanted) => {
      let forest: readonly Placement[] = ids.map((id) => place(id, null));
      for (const { id, to, payer, day: on, cancels } of wanted) {
        const own = forest.filter(({ accountId }) => accountId === id);
        const change = { parentId: to, ...(payer === undefined ? {} : { payerId: payer }) };
        const after = cancels ? withoutPlans(own, day(on)) : placedAnew(own, id, day(on), change, day(1));
        const tried = [...forest.filter(({ accountId }) => accountId !== id), ...after];
        if (forestFault(tried, day(1)) === null) forest = tried;
      }
      for (let at = 1; at <= 31; at += 1) {
        const places = placesAt(forest, day(at));
        expect(places.size).toBe(ids.length);
        for (const { accountId, payerId } of places.values()) {
          const above = ancestorsOf(places, accountId);
          expect(above).not.toContain(accountId);
          expect([accountId, ...above]).toContain(payerId);
        }
      }
    }),
  ));
