import { rateContract } from '@otpless/rating/rate-contract';
import { contractOf } from './rating.bench';
import { floatTotal } from './rating-in-floats';

test.each([0, 1, 7, 500, 999])('contract %d costs the same in floats, within a thousandth', (at) => {
  const contract = contractOf(at);
  const inFloats = floatTotal(contract.usage.map(({ quantity }) => Number(quantity)));
  const rated = rateContract(contract);
  expect(rated.charges).toHaveLength(5);
  expect(Math.abs(Number(rated.total.toFixed()) - inFloats)).toBeLessThan(0.001);
});
