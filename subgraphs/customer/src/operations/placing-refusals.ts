import { InvalidInput, NotFound } from '@otpless/problem/problem';
import { invariant } from '@otpless/problem/invariant';
import { type Account, payerProblem } from '../domain/account';
import type { ForestFault } from '../domain/forest';
import { AccountCycle, PayerNotAncestor } from '../domain/forest-problems';
import type { Stores } from './ports';

/** The parent that an account is to get, or null at the top of its tree. */
export async function parentOf(
  { accounts }: Stores,
  account: Account,
  { parentId }: { readonly parentId?: string | null },
): Promise<Account | InvalidInput | NotFound | null> {
  if (parentId === undefined || parentId === null) return null;
  const parent = await accounts.get(parentId);
  if (parent === null) return new NotFound('account', parentId);
  if (parent.customerId !== account.customerId) {
    return InvalidInput.at('parentId', 'the parent belongs to another customer');
  }
  return parent.status === 'ARCHIVED' ? InvalidInput.at('parentId', 'the parent is archived') : parent;
}

/** Why another account cannot pay for this one, wherever it stands; null where nothing speaks against it. */
export async function payerRefusal(
  { accounts }: Stores,
  account: Account,
  { payerId }: { readonly payerId?: string },
): Promise<InvalidInput | NotFound | null> {
  if (payerId === undefined || payerId === account.id) return null;
  const payer = await accounts.get(payerId);
  if (payer === null) return new NotFound('account', payerId);
  const problem = payerProblem(payer, account);
  return problem === null ? null : InvalidInput.at('payerId', problem);
}

/** A fault of the tree, told with the names of the accounts it is about. */
export async function refusalOf({ accounts }: Stores, fault: ForestFault): Promise<AccountCycle | PayerNotAncestor> {
  const named = async (id: string): Promise<Account> => {
    const account = await accounts.get(id);
    invariant(account !== null, 'what is placed is an account');
    return account;
  };
  if (fault.kind === 'PAYER_NOT_ABOVE') {
    return new PayerNotAncestor(await named(fault.accountId), await named(fault.payerId));
  }
  const path: Account[] = [];
  for (const id of fault.path) path.push(await named(id));
  return new AccountCycle(path);
}
