import { Quantity } from '@otpless/money/quantity';
import { Money } from '@otpless/money/money';
import { prorationOf } from '@otpless/period/proration';
import { invariant } from '@otpless/problem/invariant';
import type { OverageCard } from './any-rate-card';
import type { ContractToRate } from './contract-to-rate';
import { allowanceOf, entitlementOf } from './entitlement';
import type { PricedQuantity } from './priced-quantity';
import { quantityOfMeter } from './quantity-of-meter';
import { usage } from './usage';

/** What is used beyond an allowance, priced from the first slab on; the working begins with what was allowed. */
export function overage(card: OverageCard, to: ContractToRate, free: Quantity): PricedQuantity {
  const entitlement = entitlementOf(card.beyond, to.cards);
  const { meterId } = entitlement;
  invariant(meterId !== null, 'the entitlement an overage goes beyond names the meter it is counted by');
  const allowed = allowanceOf(entitlement, to);
  if (allowed === null) return { quantity: Quantity.zero, steps: [] };
  const beyond = quantityOfMeter(meterId, to).minus(allowed).minus(free);
  const quantity = Quantity.max(beyond, Quantity.zero);
  const steps = usage(card, [{ quantity }], prorationOf(to.period), to.currency);
  if (steps.length === 0) return { quantity, steps };
  const rule = `allowed by ${entitlement.key}`;
  const first = { rule, quantity: allowed.toFixed(), rate: '0', amount: Money.zero(to.currency) };
  return { quantity, steps: [first, ...steps] };
}
