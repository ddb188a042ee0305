import { InvalidInput, NotFound } from '@otpless/problem/problem';
import { DASHBOARD_PERMISSIONS } from '@otpless/service/permissions';
import type { Principal } from '@otpless/service/principal';
import { dashboardTokenExpiry } from '../domain/dashboard-token';
import { audit } from './audit';
import type { Ports } from './ports';

export interface DashboardToken {
  readonly token: string;
  readonly expiresAt: Date;
}

/** A short-lived token that opens one account's own figures to its merchant's dashboard, and nothing else. */
export function mintDashboardToken(ports: Ports) {
  return (by: Principal, accountId: string, ttlSeconds: number): Promise<DashboardToken | InvalidInput | NotFound> =>
    ports.transact(async (stores) => {
      const account = await stores.accounts.get(accountId);
      if (account === null) return new NotFound('account', accountId);
      const now = ports.clock.now();
      const expiresAt = dashboardTokenExpiry(account, ttlSeconds, now);
      if (expiresAt instanceof InvalidInput) return expiresAt;
      const claims = { kind: 'DASHBOARD', name: account.name, accountId, permissions: DASHBOARD_PERMISSIONS };
      const token = await ports.tokens.sign(accountId, claims, now, expiresAt);
      await audit(stores, ports, by, 'mintDashboardToken', accountId, { expiresAt });
      return { token, expiresAt };
    });
}
