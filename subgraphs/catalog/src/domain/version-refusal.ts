import { InvalidInput } from '@otpless/problem/problem';
import type { PlanVersion } from './plan-version';
import { PlanVersionNotActive } from './plan-version-refusals';
import type { Subscription } from './subscription';

/** Why a subscription of this account, in its currency, cannot go onto a version; null where it can. */
export function versionRefusal(
  { number, status, forAccountId, currencies }: PlanVersion,
  { accountId, currency }: Pick<Subscription, 'accountId' | 'currency'>,
  path: string,
): PlanVersionNotActive | InvalidInput | null {
  if (status !== 'ACTIVE') return new PlanVersionNotActive(number, status);
  if (forAccountId !== null && forAccountId !== accountId)
    return InvalidInput.at(path, 'the plan is a custom contract of another account: choose a plan for everybody');
  if (currencies.includes(currency)) return null;
  return InvalidInput.at(
    path,
    `the version is offered in ${currencies.join(', ')}, the account is billed in ${currency}`,
  );
}
