import { Money } from '@otpless/money/money';
import type { AnyRateCardKind } from '@otpless/rating/any-rate-card';
import type { ChargeStep, SlabBounds } from '@otpless/rating/charge';
import { netCharges } from '@otpless/rating/net-charges';
import { invariant } from '@otpless/problem/invariant';
import type { AnyCharge } from '@otpless/rating/reduction';

/** What stands on an invoice line. */
export interface ChargedItem {
  readonly id: string;
  readonly key: string;
  readonly description: string;
  readonly sacCode: string;
}

export interface AccruedStep {
  readonly rule: string;
  readonly slab?: SlabBounds;
  readonly dimensions?: Readonly<Record<string, string>>;
  /** The card whose charge a step of a cap or a discount takes from. */
  readonly on?: string;
  readonly quantity: string | null;
  readonly rate: string | null;
  readonly amount: string;
}

/** One charge of an accrual, as it is kept and told: exact decimals as text. */
export interface AccruedCharge {
  readonly rateCardKey: string;
  readonly kind: AnyRateCardKind;
  /** Null of a cap and a discount: they are no line, but take from those of others. */
  readonly item: ChargedItem | null;
  readonly meterId: string | null;
  readonly quantity: string | null;
  readonly amount: string;
  readonly working: readonly AccruedStep[];
}

/** A charge that can stand on an invoice line. */
export type InvoiceableCharge = AccruedCharge & {
  readonly kind: Exclude<AnyRateCardKind, 'CAP' | 'DISCOUNT' | 'ENTITLEMENT' | 'CREDIT_GRANT'>;
  readonly item: ChargedItem;
};

/** The charge as rating made it, with what its card says of it. */
export function accruedChargeOf(
  { rateCardKey, kind, quantity, amount, working }: AnyCharge,
  card: Pick<AccruedCharge, 'item' | 'meterId'>,
): AccruedCharge {
  const steps = working.map((step) => ({ ...step, amount: step.amount.toFixed() }));
  return {
    rateCardKey,
    kind,
    item: card.item,
    meterId: card.meterId,
    quantity,
    amount: amount.toFixed(),
    working: steps,
  };
}

/** The charge as rating made it. */
export function ratedChargeOf(
  { rateCardKey, kind, quantity, amount, working }: AccruedCharge,
  currency: string,
): AnyCharge {
  return {
    rateCardKey,
    kind,
    quantity: quantity ?? '1',
    amount: Money.of(amount, currency),
    working: working.map((step): ChargeStep => ({
      ...step,
      quantity: step.quantity ?? '1',
      rate: step.rate ?? '0',
      amount: Money.of(step.amount, currency),
    })),
  };
}

/**
 * The charges as lines of an invoice can be made of them: what caps and discounts take is put into the charges they take
 * from. None is below zero, each still adds up, and so does their total.
 */
export function invoiceableCharges(charges: readonly AccruedCharge[], currency: string): InvoiceableCharge[] {
  const made = charges.map((charge) => ratedChargeOf(charge, currency));
  return netCharges(made, currency).map((net) => {
    const charge = charges.find(({ rateCardKey }) => rateCardKey === net.rateCardKey);
    invariant(charge !== undefined && charge.item !== null, 'what is charged has an item');
    const { amount, working } = accruedChargeOf(net, charge);
    return { ...charge, kind: charge.kind as InvoiceableCharge['kind'], item: charge.item, amount, working };
  });
}
