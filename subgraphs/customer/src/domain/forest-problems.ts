import { Problem } from '@otpless/problem/problem';
import type { Account } from './account';

/** An account cannot stand above itself. `path` leads from the account up and back to it. */
export class AccountCycle extends Problem {
  readonly typeName = 'AccountCycle';
  constructor(readonly path: readonly Account[]) {
    const [first] = path;
    const way = path.map(({ name }) => name).join(' → ');
    super(`${first?.name} would stand under itself: ${way}. Choose a parent that is not below it.`);
  }
}

/** Who pays for an account is the account itself or one above it, and would not be after this. */
export class PayerNotAncestor extends Problem {
  readonly typeName = 'PayerNotAncestor';
  constructor(
    readonly account: Account,
    readonly payer: Account,
  ) {
    super(
      `${payer.name} pays for ${account.name} and would not stand above it: give ${account.name} another payer first.`,
    );
  }
}
