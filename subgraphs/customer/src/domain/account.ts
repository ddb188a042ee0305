import { isCurrency } from '@otpless/money/currency';
import { isTimeZone } from '@otpless/period/time-zone';
import { Conflict, type FieldProblem, InvalidInput } from '@otpless/problem/problem';
import type { Customer } from './customer';
import { type Labels, labelProblems, tidied } from './labels';
import type { PaymentMode } from './payment-mode';
import { textProblem } from './text';

export type AccountStatus = 'ACTIVE' | 'ARCHIVED';

/** What is billed: one currency, one payment mode, one time zone. */
export interface Account extends AccountDetails {
  readonly id: string;
  readonly customerId: string;
  /** As it is placed now; see its placements for before and after. */
  readonly parentId: string | null;
  /** Who pays for it now: itself or an account above it. */
  readonly payerId: string;
  readonly paymentMode: PaymentMode;
  readonly status: AccountStatus;
  /** Counts the edits of the account. */
  readonly version: number;
  /** Counts what the world was told: grows with the account's edits and with its customer's. */
  readonly revision: number;
  readonly createdAt: Date;
}

export interface AccountDetails extends Labels {
  readonly name: string;
  readonly currency: string;
  readonly timeZone: string;
  readonly netTermsDays: number;
  /** Overrides the grace days of its plans' cycles; null leaves them. */
  readonly graceDays: number | null;
}

/** A new account of the customer under its parent. `ancestors` are the parent and its parents, nearest first. */
export function openAccount(
  id: string,
  customer: Customer,
  ancestors: readonly Account[],
  { paymentMode, payerId, ...details }: AccountDetails & { paymentMode: PaymentMode; payerId: string | null },
  createdAt: Date,
): Account | InvalidInput {
  const problems = detailProblems(details);
  const parent = ancestors[0];
  if (customer.status !== 'ACTIVE') {
    const remedy = customer.status === 'DRAFT' ? 'activate it first' : 'restore it first';
    problems.push({ path: 'customerId', message: `the customer is ${customer.status}: ${remedy}` });
  }
  if (parent !== undefined && parent.customerId !== customer.id) {
    problems.push({ path: 'parentId', message: 'the parent belongs to another customer' });
  }
  if (parent?.status === 'ARCHIVED') problems.push({ path: 'parentId', message: 'the parent is archived' });
  if (payerId !== null) {
    const payer = ancestors.find((ancestor) => ancestor.id === payerId);
    const problem =
      payer === undefined ? 'who pays is the account itself or one above it' : payerProblem(payer, details);
    if (problem !== null) problems.push({ path: 'payerId', message: problem });
  }
  if (problems.length > 0) return new InvalidInput(problems);
  return {
    id,
    customerId: customer.id,
    ...tidy(details),
    paymentMode,
    parentId: parent?.id ?? null,
    payerId: payerId ?? id,
    status: 'ACTIVE',
    version: 1,
    revision: 1,
    createdAt,
  };
}

/** Why one account cannot pay for another, or null. */
export function payerProblem(payer: Account, { currency }: { readonly currency: string }): string | null {
  if (payer.status === 'ARCHIVED') return `${payer.name} is archived`;
  return payer.currency === currency ? null : `${payer.name} is billed in ${payer.currency}, not in ${currency}`;
}

/** The account after an edit. `currencyFixed` says why its currency cannot change any more; null while it can. */
export function amendAccount(
  account: Account,
  changes: Partial<AccountDetails>,
  currencyFixed: string | null,
): Account | InvalidInput | Conflict {
  if (account.status === 'ARCHIVED') {
    return new Conflict(`Account ${account.id} is archived: restore it before it is edited.`);
  }
  const amended = { ...account, ...changes };
  const problems = detailProblems(amended);
  if (amended.currency !== account.currency && currencyFixed !== null) {
    problems.push({ path: 'currency', message: `stays ${account.currency}: ${currencyFixed}` });
  }
  if (problems.length > 0) return new InvalidInput(problems);
  return { ...amended, ...tidy(amended), version: account.version + 1, revision: account.revision + 1 };
}

/** The account as the world must be told again after its customer changed. */
export function followCustomer(account: Account): Account {
  return { ...account, revision: account.revision + 1 };
}

function tidy({ name, currency, timeZone, netTermsDays, graceDays, tags, metadata }: AccountDetails): AccountDetails {
  return { name: name.trim(), currency, timeZone, netTermsDays, graceDays, tags: tidied(tags), metadata };
}

function detailProblems(details: AccountDetails): FieldProblem[] {
  const { name, currency, timeZone, netTermsDays, graceDays } = details;
  const problems = [textProblem('name', name, 200)].filter((problem) => problem !== null);
  if (!isCurrency(currency)) problems.push({ path: 'currency', message: 'not an ISO 4217 currency, such as INR' });
  if (!isTimeZone(timeZone)) problems.push({ path: 'timeZone', message: 'not a time zone, such as Asia/Kolkata' });
  if (!Number.isInteger(netTermsDays) || netTermsDays < 0 || netTermsDays > 365) {
    problems.push({ path: 'netTermsDays', message: 'must be 0 to 365 days' });
  }
  if (graceDays !== null && (!Number.isInteger(graceDays) || graceDays < 0 || graceDays > 90)) {
    problems.push({ path: 'graceDays', message: 'must be 0 to 90 days, or nothing' });
  }
  return [...problems, ...labelProblems(details)];
}
