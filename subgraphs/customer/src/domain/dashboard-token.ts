import { InvalidInput } from '@otpless/problem/problem';
import type { Account } from './account';

export const LONGEST_DASHBOARD_TOKEN_SECONDS = 3600;
const SHORTEST_DASHBOARD_TOKEN_SECONDS = 30;

/** How long a dashboard's token for the account lives, or why none is given. */
export function dashboardTokenExpiry(account: Account, ttlSeconds: number, now: Date): Date | InvalidInput {
  if (account.status === 'ARCHIVED') return InvalidInput.at('accountId', 'the account is archived');
  if (ttlSeconds < SHORTEST_DASHBOARD_TOKEN_SECONDS || ttlSeconds > LONGEST_DASHBOARD_TOKEN_SECONDS) {
    const range = `${SHORTEST_DASHBOARD_TOKEN_SECONDS} to ${LONGEST_DASHBOARD_TOKEN_SECONDS}`;
    return InvalidInput.at('ttlSeconds', `must be ${range} seconds`);
  }
  return new Date(Math.floor(now.getTime() / 1000 + ttlSeconds) * 1000);
}
