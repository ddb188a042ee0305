import { allocate } from '@otpless/money/allocation';
import { Money } from '@otpless/money/money';
import { invariant } from '@otpless/problem/invariant';
import {
  add,
  type Advance,
  type AdvanceUse,
  amountOfHead,
  type NetWithTax,
  nothing,
  smallerOf,
  subtract,
} from './advance';
import { taxAt } from './gst/tax';
import { type InvoiceLine, shareOut } from './invoice-line';

/** What was paid in advance and is not to be paid again. */
export interface SetOff extends NetWithTax {
  readonly uses: readonly AdvanceUse[];
  /** Drawn from the wallet's overdraft: the top-up that fills it up will be the advance for it. */
  readonly ahead: NetWithTax;
}

/**
 * Sets purchased draws off against the lines they paid for. The tax set off follows the covered part of each line, so a
 * wholly covered line is wholly settled; it is never more than the line's tax, nor than the tax the advances still
 * hold. Advances are used up in the order given.
 */
export function setOffOf(purchased: Money, lines: readonly InvoiceLine[], advances: readonly Advance[]): SetOff {
  if (purchased.isZero()) return { ...nothing(purchased.currency), uses: [], ahead: nothing(purchased.currency) };
  const wanted = wantedFor(purchased, lines);
  const held = advances.reduce(add, nothing(purchased.currency));
  const ahead = partOf(wanted, Money.max(Money.zero(purchased.currency), wanted.net.minus(held.net)));
  const backed = smallerOf(subtract(wanted, ahead), held);
  return { ...add(backed, ahead), uses: useInOrder(backed, advances), ahead };
}

/** A new advance first fills up what was set off ahead of it. */
export function settleAhead(advance: NetWithTax, ahead: NetWithTax): { advance: NetWithTax; ahead: NetWithTax } {
  const settled = smallerOf(ahead, advance);
  return { advance: subtract(advance, settled), ahead: subtract(ahead, settled) };
}

/** The net on its lines, and the tax of the covered part of each. */
function wantedFor(purchased: Money, lines: readonly InvoiceLine[]): NetWithTax {
  const covered = shareOut(
    purchased,
    lines.map(({ taxable }) => taxable),
  );
  return lines.map((line, at) => wantedForLine(line, covered[at]!)).reduce(add, nothing(purchased.currency));
}

function wantedForLine({ taxable, taxes }: InvoiceLine, covered: Money): NetWithTax {
  return {
    net: covered,
    taxes: taxes.map(({ head, rate, amount }) => ({
      head,
      amount: covered.equals(taxable) ? amount : Money.min(taxAt(covered, rate), amount),
    })),
  };
}

/** The share of a whole that this much net stands for. */
function partOf(whole: NetWithTax, net: Money): NetWithTax {
  const ratios = [net.amount, whole.net.minus(net).amount];
  return {
    net,
    taxes: whole.taxes.map(({ head, amount }) => ({ head, amount: allocate(amount, ratios)[0]! })),
  };
}

function useInOrder(needed: NetWithTax, advances: readonly Advance[]): AdvanceUse[] {
  let outstanding = needed;
  const uses = advances.map((advance) => {
    const use = smallerOf(outstanding, advance);
    outstanding = subtract(outstanding, use);
    return { receiptVoucherId: advance.receiptVoucherId, ...use };
  });
  invariant(
    outstanding.net.isZero() && outstanding.taxes.every(({ head }) => amountOfHead(outstanding, head).isZero()),
    'what is set off is found in the advances',
  );
  return uses.filter((use) => !use.net.isZero() || use.taxes.some(({ amount }) => !amount.isZero()));
}
