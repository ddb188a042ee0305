import { assignAlias, releaseAlias } from './change-alias';
import { archiveCustomer, updateCustomer } from './change-customer';
import { createAccount } from './create-account';
import { createApiKey } from './create-api-key';
import { createCustomer } from './create-customer';
import { bootstrapAdministrator, createUser } from './create-user';
import { mintDashboardToken } from './mint-dashboard-token';
import type { Ports } from './ports';
import { refreshSession, signOut } from './refresh-session';
import { republishFacts } from './republish-facts';
import { revokeApiKey } from './revoke-api-key';
import { signIn } from './sign-in';
import { updateAccount } from './update-account';
import { verifyApiKey } from './verify-api-key';

/** Every use case, over the same ports. */
export function operationsOver(ports: Ports) {
  return {
    createCustomer: createCustomer(ports),
    updateCustomer: updateCustomer(ports),
    archiveCustomer: archiveCustomer(ports),
    createAccount: createAccount(ports),
    updateAccount: updateAccount(ports),
    assignAlias: assignAlias(ports),
    releaseAlias: releaseAlias(ports),
    createUser: createUser(ports),
    bootstrapAdministrator: bootstrapAdministrator(ports),
    signIn: signIn(ports),
    refreshSession: refreshSession(ports),
    signOut: signOut(ports),
    createApiKey: createApiKey(ports),
    revokeApiKey: revokeApiKey(ports),
    verifyApiKey: verifyApiKey(ports),
    mintDashboardToken: mintDashboardToken(ports),
    republishFacts: republishFacts(ports),
  };
}

export type Operations = ReturnType<typeof operationsOver>;
