import { InvalidInput } from '@otpless/problem/problem';
import type { PlanVersion } from './plan-version';
import { PlanVersionNotActive } from './plan-version-refusals';

/** Why a subscription in this currency cannot go onto a version; null where it can. */
export function versionRefusal(
  { number, status, currencies }: PlanVersion,
  currency: string,
  path: string,
): PlanVersionNotActive | InvalidInput | null {
  if (status !== 'ACTIVE') return new PlanVersionNotActive(number, status);
  if (currencies.includes(currency)) return null;
  return InvalidInput.at(
    path,
    `the version is offered in ${currencies.join(', ')}, the account is billed in ${currency}`,
  );
}
