import { Quantity } from '@otpless/money/quantity';
import { type AccruedEntitlement, allows, entitlementsByFeature } from './entitlement';

const of = (featureKey: string, limit: string | null, used: string, balance: string | null): AccruedEntitlement => ({
  rateCardKey: `${featureKey}-${limit ?? 'all'}`,
  featureKey,
  limit,
  used,
  balance,
  oncePaid: false,
});
const [ten, five, all] = [of('otp', '10', '4', '6'), of('otp', '5', '7', '0'), of('otp', null, '3', null)];

test.each`
  accrued                            | entitlements                                     | because
  ${[]}                              | ${[]}                                            | ${'an account is entitled to nothing by itself'}
  ${[ten]}                           | ${['otp 4 of 10, 6 left']}                       | ${'one contract entitles'}
  ${[ten, five]}                     | ${['otp 11 of 15, 6 left']}                      | ${'several add up, and none is below nothing'}
  ${[ten, all]}                      | ${['otp 7 of null, null left']}                  | ${'one without a limit lifts it'}
  ${[ten, of('sms', '1', '0', '1')]} | ${['otp 4 of 10, 6 left', 'sms 0 of 1, 1 left']} | ${'features stand for themselves'}
`('$accrued are $entitlements because $because', ({ accrued, entitlements }) => {
  const found = entitlementsByFeature(accrued as AccruedEntitlement[]);
  expect(
    found.map(({ featureKey, used, limit, balance }) => `${featureKey} ${used} of ${limit}, ${balance} left`),
  ).toEqual(entitlements);
});

test.each`
  accrued  | quantity | allowed  | because
  ${[]}    | ${'0'}   | ${false} | ${'it is not entitled to it at all'}
  ${[ten]} | ${'6'}   | ${true}  | ${'exactly what is left'}
  ${[ten]} | ${'6.1'} | ${false} | ${'a little more than what is left'}
  ${[all]} | ${'1e9'} | ${true}  | ${'there is no limit'}
`('$quantity of $accrued is $allowed because $because', ({ accrued, quantity, allowed }) => {
  expect(allows(entitlementsByFeature(accrued)[0] ?? null, Quantity.of(String(Number(quantity))))).toBe(allowed);
});
