import fc from 'fast-check';
import { type Arm, assignArm, sharePercent } from './arm';

const armsOf = (weights: readonly number[]): Arm[] =>
  weights.map((weight, index) => ({ key: `arm-${index}`, planVersionId: `plv_${index}`, weight }));
const weights = fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 2, maxLength: 20 });

test('an account is always offered the same, in whatever order accounts ask', () => {
  const accounts = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 2, maxLength: 20 });
  fc.assert(
    fc.property(weights, accounts, (each, ids) => {
      const arms = armsOf(each);
      const assigned = new Map(ids.map((id) => [id, assignArm('pricing', arms, id)]));
      for (const id of [...ids].reverse()) expect(assignArm('pricing', arms, id)).toBe(assigned.get(id));
    }),
  );
});

test('another experiment assigns anew', () => {
  const arms = armsOf([1, 1]);
  const accounts = Array.from({ length: 1000 }, (_, index) => `acc_${index}`);
  const alike = accounts.filter((id) => assignArm('first', arms, id) === assignArm('second', arms, id));
  expect(alike.length).toBeGreaterThan(400);
  expect(alike.length).toBeLessThan(600);
});

test.each`
  weights         | because
  ${[1, 1]}       | ${'halves'}
  ${[90, 10]}     | ${'a small arm is offered to few'}
  ${[1, 2, 3, 4]} | ${'arms in the middle get their part too'}
  ${[999, 1]}     | ${'a thousandth is not forgotten'}
`('of 100,000 accounts, arms of $weights get their shares: $because', ({ weights: each }: { weights: number[] }) => {
  const accounts = 100_000;
  const arms = armsOf(each);
  const total = each.reduce((sum, weight) => sum + weight, 0);
  const counted = new Map<Arm, number>();
  for (let account = 0; account < accounts; account += 1) {
    const arm = assignArm('pricing', arms, `acc_${account}`);
    counted.set(arm, (counted.get(arm) ?? 0) + 1);
  }
  for (const arm of arms) {
    const share = arm.weight / total;
    // Five standard deviations: chance alone goes further once in a million times.
    const tolerance = 5 * Math.sqrt(accounts * share * (1 - share));
    expect(Math.abs((counted.get(arm) ?? 0) - accounts * share)).toBeLessThan(tolerance);
  }
});

test.each`
  weights      | shares                         | because
  ${[1, 1]}    | ${['50', '50']}                | ${'they are alike'}
  ${[90, 10]}  | ${['90', '10']}                | ${'weights that come to 100 are percents'}
  ${[1, 1, 1]} | ${['33.33', '33.33', '33.33']} | ${'two places are enough to read'}
`('weights $weights are $shares percent because $because', ({ weights: each, shares }) => {
  const arms = armsOf(each);
  expect(arms.map((arm) => sharePercent(arms, arm))).toEqual(shares);
});
