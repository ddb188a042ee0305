import { isCurrency } from '@otpless/money/currency';
import { isTimeZone } from '@otpless/period/time-zone';
import { Conflict, type FieldProblem, InvalidInput } from '@otpless/problem/problem';
import type { Customer } from './customer';
import { textProblem } from './text';

export type AccountStatus = 'ACTIVE' | 'ARCHIVED';
export type PaymentMode = 'PREPAID' | 'POSTPAID';

/** What is billed: one currency, one payment mode, one time zone. */
export interface Account {
  readonly id: string;
  readonly customerId: string;
  readonly name: string;
  readonly parentId: string | null;
  /** Who pays for it: itself, until payers can be named. */
  readonly payerId: string;
  readonly currency: string;
  readonly paymentMode: PaymentMode;
  readonly timeZone: string;
  readonly netTermsDays: number;
  readonly status: AccountStatus;
  /** Counts the edits of the account. */
  readonly version: number;
  /** Counts what the world was told: grows with the account's edits and with its customer's. */
  readonly revision: number;
  readonly createdAt: Date;
}

export interface AccountDetails {
  readonly name: string;
  readonly currency: string;
  readonly paymentMode: PaymentMode;
  readonly timeZone: string;
  readonly netTermsDays: number;
}

/** Longest way from an account to the top of its tree. */
export const DEEPEST_TREE = 8;

/** A new account of the customer under its parent. `ancestors` are the parent and its parents, nearest first. */
export function openAccount(
  id: string,
  customer: Customer,
  ancestors: readonly Account[],
  details: AccountDetails,
  createdAt: Date,
): Account | InvalidInput {
  const problems = detailProblems(details);
  const parent = ancestors[0];
  if (customer.status === 'ARCHIVED') problems.push({ path: 'customerId', message: 'the customer is archived' });
  if (parent !== undefined && parent.customerId !== customer.id) {
    problems.push({ path: 'parentId', message: 'the parent belongs to another customer' });
  }
  if (ancestors.length >= DEEPEST_TREE) {
    problems.push({ path: 'parentId', message: `accounts nest at most ${DEEPEST_TREE} deep` });
  }
  if (problems.length > 0) return new InvalidInput(problems);
  return {
    id,
    customerId: customer.id,
    ...details,
    name: details.name.trim(),
    parentId: parent?.id ?? null,
    payerId: id,
    status: 'ACTIVE',
    version: 1,
    revision: 1,
    createdAt,
  };
}

/** The account after an edit; its currency and payment mode are what was contracted and do not change. */
export function amendAccount(
  account: Account,
  expectedVersion: number,
  changes: Partial<Pick<AccountDetails, 'name' | 'timeZone' | 'netTermsDays'>>,
): Account | InvalidInput | Conflict {
  if (account.status === 'ARCHIVED') return new Conflict(`Account ${account.id} is archived.`);
  if (account.version !== expectedVersion) {
    return new Conflict(`Account ${account.id} was changed meanwhile: it is at version ${account.version}.`);
  }
  const amended = { ...account, ...changes };
  const problems = detailProblems(amended);
  if (problems.length > 0) return new InvalidInput(problems);
  return { ...amended, name: amended.name.trim(), version: account.version + 1, revision: account.revision + 1 };
}

/** The account as the world must be told again after its customer changed; it goes with an archived customer. */
export function followCustomer(account: Account, customer: Customer): Account {
  const status = customer.status === 'ARCHIVED' ? 'ARCHIVED' : account.status;
  return { ...account, status, revision: account.revision + 1 };
}

function detailProblems({ name, currency, timeZone, netTermsDays }: AccountDetails): FieldProblem[] {
  const problems = [textProblem('name', name, 200)].filter((problem) => problem !== null);
  if (!isCurrency(currency)) problems.push({ path: 'currency', message: 'not an ISO 4217 currency, such as INR' });
  if (!isTimeZone(timeZone)) problems.push({ path: 'timeZone', message: 'not a time zone, such as Asia/Kolkata' });
  if (!Number.isInteger(netTermsDays) || netTermsDays < 0 || netTermsDays > 365) {
    problems.push({ path: 'netTermsDays', message: 'must be 0 to 365 days' });
  }
  return problems;
}
