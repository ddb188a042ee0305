import { applyPlannedChanges } from './apply-planned-changes';
import { accountUses, archiveAccount, restoreAccount } from './archive-account';
import { assignAlias, moveAlias, releaseAlias } from './change-alias';
import { updateCustomer } from './change-customer';
import { cancelPlannedPaymentMode, changePaymentMode } from './change-payment-mode';
import { createAccount } from './create-account';
import { createApiKey } from './create-api-key';
import { createCustomer } from './create-customer';
import { bootstrapAdministrator, createUser } from './create-user';
import { importCustomers } from './import-customers';
import { mintDashboardToken } from './mint-dashboard-token';
import { activateCustomer, archiveCustomer, restoreCustomer } from './move-customer';
import { noteUse } from './note-use';
import { cancelPlannedPlacement, placeAccount } from './place-account';
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
    importCustomers: importCustomers(ports),
    activateCustomer: activateCustomer(ports),
    archiveCustomer: archiveCustomer(ports),
    restoreCustomer: restoreCustomer(ports),
    createAccount: createAccount(ports),
    updateAccount: updateAccount(ports),
    moveAccount: placeAccount(ports, 'moveAccount'),
    changePayer: placeAccount(ports, 'changePayer'),
    cancelPlannedMove: cancelPlannedPlacement(ports),
    changePaymentMode: changePaymentMode(ports),
    cancelPlannedPaymentMode: cancelPlannedPaymentMode(ports),
    applyPlannedChanges: applyPlannedChanges(ports),
    archiveAccount: archiveAccount(ports),
    accountUses: accountUses(ports),
    restoreAccount: restoreAccount(ports),
    noteUse: noteUse(ports.transact),
    assignAlias: assignAlias(ports),
    releaseAlias: releaseAlias(ports),
    moveAlias: moveAlias(ports),
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
