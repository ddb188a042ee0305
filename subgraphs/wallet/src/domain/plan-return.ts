import { invariant } from '@otpless/problem/invariant';
import { Money } from '@otpless/money/money';
import type { Part } from './part';

export interface Return {
  /** What goes back to which grant, the latest taking first. */
  readonly returned: readonly Part[];
  /** What of the takings stays taken, oldest first. */
  readonly kept: readonly Part[];
}

/** Gives an amount back to where it came from: the latest taking is undone first, so that undoing all restores all. */
export function planReturn(amount: Money, taken: readonly Part[]): Return {
  let outstanding = amount;
  const returned: Part[] = [];
  const kept: Part[] = [];
  for (const { grantId, amount: part } of [...taken].reverse()) {
    const back = Money.min(part, outstanding);
    outstanding = outstanding.minus(back);
    if (back.isPositive()) returned.push({ grantId, amount: back });
    if (part.compare(back) > 0) kept.unshift({ grantId, amount: part.minus(back) });
  }
  invariant(outstanding.isZero(), 'no more is returned than was taken');
  return { returned, kept };
}
