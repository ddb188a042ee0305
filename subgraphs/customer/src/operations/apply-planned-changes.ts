import { invariant } from '@otpless/problem/invariant';
import { holdsAt } from '../domain/span';
import { audit, theSystem } from './audit';
import type { Ports } from './ports';
import { tellAccount } from './tell-accounts';

const ACCOUNTS_AT_ONCE = 50;

/**
 * Brings accounts to what was planned for now, and says so. Answers how many. Applying twice changes nothing, so that
 * any number of processes may look. An account at which it breaks off is reported and keeps no other from it: what is
 * planned for it is tried again with the next look, since it is still what was planned.
 */
export function applyPlannedChanges(ports: Ports) {
  return async (): Promise<number> => {
    const due = await ports.transact(({ accounts }) => accounts.withChangesDue(ports.clock.now(), ACCOUNTS_AT_ONCE));
    let applied = 0;
    for (const accountId of due) if (await appliedTo(ports, accountId)) applied += 1;
    return applied;
  };
}

async function appliedTo(ports: Ports, accountId: string): Promise<boolean> {
  try {
    await applyDue(ports, accountId);
    return true;
  } catch (error) {
    ports.reportFault(error, { accountId });
    return false;
  }
}

function applyDue(ports: Ports, accountId: string): Promise<void> {
  return ports.transact(async (stores) => {
    const account = await stores.accounts.getForUpdate(accountId);
    invariant(account !== null, 'what is planned is of an account');
    const now = ports.clock.now();
    const placements = await stores.placements.ofAccount(accountId);
    const modes = await stores.paymentModes.ofAccount(accountId);
    const [placement, mode] = [placements, modes].map((spans) => spans.find((span) => holdsAt(span, now))) as [
      (typeof placements)[number] | undefined,
      (typeof modes)[number] | undefined,
    ];
    invariant(placement !== undefined && mode !== undefined, 'an account has a placement and a payment mode');
    // Another process was here first.
    if (placement.applied && mode.applied) return;
    const { parentId, payerId } = placement;
    const { paymentMode } = mode;
    const changed = { ...account, parentId, payerId, paymentMode, revision: account.revision + 1 };
    const begun = <Each extends { readonly effectiveFrom: Date }>(span: Each): Each => ({
      ...span,
      applied: span.effectiveFrom <= now,
    });
    await stores.placements.replace(accountId, placements.map(begun));
    await stores.paymentModes.replace(accountId, modes.map(begun));
    await stores.accounts.save(changed);
    const customer = await stores.customers.get(account.customerId);
    invariant(customer !== null, 'an account has its customer');
    await tellAccount(stores, changed, customer);
    await audit(stores, ports, theSystem, 'applyPlannedChange', accountId, { parentId, payerId, paymentMode });
  });
}
