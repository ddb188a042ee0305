import { Conflict, InvalidInput, NotFound, Problem } from '@otpless/problem/problem';
import { invariant } from '@otpless/problem/invariant';
import { localDateAt } from '@otpless/period/time-zone';
import type { Principal } from '@otpless/service/principal';
import type { Account } from '../domain/account';
import type { Customer } from '../domain/customer';
import { effectiveAt } from '../domain/effective-on';
import { type PaymentMode, type PaymentModeSpan, paidAnew } from '../domain/payment-mode';
import { holdsAt, withoutPlans } from '../domain/span';
import { audit } from './audit';
import { heldWithCustomer } from './place-account';
import type { Ports, Stores } from './ports';
import { tellAccount } from './tell-accounts';

export interface PaymentModeChange {
  readonly id: string;
  readonly expectedVersion: number;
  readonly paymentMode: PaymentMode;
  /** A day in the account's time zone, from its first instant on; null is today. */
  readonly effectiveOn: string | null;
}

type Answer = Account | InvalidInput | NotFound | Conflict;

/** Has an account prepay or be invoiced from a day on. */
export function changePaymentMode(ports: Ports) {
  return (by: Principal, { id, expectedVersion, paymentMode, effectiveOn }: PaymentModeChange): Promise<Answer> =>
    ports.transact(async (stores) => {
      const held = await heldWithCustomer(stores, id, expectedVersion);
      if (held instanceof Problem) return held;
      const { account, customer } = held;
      if (account.status === 'ARCHIVED') return new Conflict(`Account ${id} is archived: restore it first.`);
      const now = ports.clock.now();
      const at = effectiveAt(effectiveOn, account.timeZone, now, [account.createdAt]);
      if (at instanceof InvalidInput) return at;
      const inVain = await refusalOfGrants(stores, account, paymentMode, at);
      if (inVain !== null) return inVain;
      const before = await stores.paymentModes.ofAccount(id);
      const after = paidAnew(before, account, at, paymentMode, now);
      if (after instanceof Conflict) return after;
      return settled(stores, ports, { by, action: 'changePaymentMode', account, customer, before, after, at });
    });
}

/** Takes back a change of payment mode that has not begun. */
export function cancelPlannedPaymentMode(ports: Ports) {
  return (by: Principal, id: string, expectedVersion: number): Promise<Answer> =>
    ports.transact(async (stores) => {
      const held = await heldWithCustomer(stores, id, expectedVersion);
      if (held instanceof Problem) return held;
      const { account, customer } = held;
      const before = await stores.paymentModes.ofAccount(id);
      const after = withoutPlans(before, ports.clock.now());
      if (after.length === before.length) return new NotFound('planned payment mode of account', id);
      const at = before[after.length]?.effectiveFrom ?? ports.clock.now();
      return settled(stores, ports, { by, action: 'cancelPlannedPaymentMode', account, customer, before, after, at });
    });
}

/** What is still to be given to a wallet would be given in vain: only wallets of accounts that prepay are drawn. */
async function refusalOfGrants(
  { uses }: Stores,
  { id, timeZone }: Account,
  paymentMode: PaymentMode,
  at: Date,
): Promise<InvalidInput | null> {
  if (paymentMode === 'PREPAID') return null;
  const giving = await uses.subscriptionsGiving(id, localDateAt(at, timeZone));
  if (giving.length === 0) return null;
  return InvalidInput.at(
    'paymentMode',
    `its wallet is still to be given money by ${giving.join(', ')}, and nothing would draw it: ` +
      'change the plan or remove the card first',
  );
}

interface Settling {
  readonly by: Principal;
  readonly action: string;
  readonly account: Account;
  readonly customer: Customer;
  readonly before: readonly PaymentModeSpan[];
  readonly after: readonly PaymentModeSpan[];
  readonly at: Date;
}

async function settled(stores: Stores, ports: Ports, settling: Settling): Promise<Account> {
  const { by, action, account, customer, before, after, at } = settling;
  const modeAt = (modes: readonly PaymentModeSpan[], instant: Date) =>
    (modes.find((mode) => holdsAt(mode, instant)) ?? modes[0])?.paymentMode;
  const paymentMode = modeAt(after, ports.clock.now());
  invariant(paymentMode !== undefined, 'an account has a payment mode');
  const changed = { ...account, paymentMode, version: account.version + 1, revision: account.revision + 1 };
  await stores.paymentModes.replace(account.id, after);
  await stores.accounts.save(changed);
  await tellAccount(stores, changed, customer);
  await audit(stores, ports, by, action, account.id, {
    version: changed.version,
    changes: [{ path: 'paymentMode', before: modeAt(before, at) ?? null, after: modeAt(after, at) ?? null }],
    effectiveFrom: at,
  });
  return changed;
}
