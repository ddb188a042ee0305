import type { ContractedRule } from '@otpless/contracts/catalog/pricing-rule';
import type { ContractedCard, ContractedItem } from '@otpless/contracts/catalog/rate-card';
import { invariant } from '@otpless/problem/invariant';
import type { MatrixPricing, Pricing, SlabPricing } from '@otpless/rating/pricing';
import { NoRateInCurrency, ratesIn } from '@otpless/rating/rates-in-currency';
import type { BillableItem } from '../domain/billable-item';
import type { PricingRule } from '../domain/pricing-rule';
import { type CurrencyAmount, type PricedCard, pricingOf, type RateCard } from '../domain/rate-card';

/** A card as rating needs it: in one currency, with what stands on the invoice for it. */
export function contractedCard(
  card: RateCard,
  currency: string,
  items: ReadonlyMap<string, BillableItem>,
): ContractedCard {
  const item = card.itemId === null ? undefined : items.get(card.itemId);
  switch (card.kind) {
    case 'USAGE': {
      const { key, kind, prorated } = card;
      return { key, kind, prorated, item: onInvoice(item), meterId: item?.meterId ?? null, ...pricing(card, currency) };
    }
    case 'FIXED_FEE':
    case 'LICENCE':
    case 'OVERAGE': {
      const { itemId: _, model: __, rates: ___, ...others } = card;
      return { ...others, item: onInvoice(item), ...bySlabs(pricing(card, currency)) };
    }
    case 'ENTITLEMENT': {
      const { itemId: _, ...others } = card;
      return others;
    }
    case 'CREDIT_GRANT':
    case 'CAP': {
      const { itemId: _, amounts, ...others } = card;
      return { ...others, amount: amountIn(card.key, amounts, currency) };
    }
    case 'MINIMUM_COMMITMENT':
    case 'FLOOR': {
      const { itemId: _, amounts, ...others } = card;
      return { ...others, amount: amountIn(card.key, amounts, currency), item: onInvoice(item) };
    }
    case 'DISCOUNT': {
      const { itemId: _, off, ...others } = card;
      if (off.kind !== 'AMOUNT') return { ...others, off };
      return { ...others, off: { kind: 'AMOUNT', amount: amountIn(card.key, off.amounts, currency) } };
    }
  }
}

/** A rule as rating needs it: in one currency. */
export function contractedRule({ effect, ...rule }: PricingRule, currency: string): ContractedRule {
  const conditions = { ...rule, when: [...rule.when] };
  if (effect.kind !== 'REPLACE') return { ...conditions, effect };
  const { model, rates } = effect;
  const inCurrency = offered(ratesIn(rule.key, rates, currency));
  return { ...conditions, effect: { kind: 'REPLACE', pricing: contracted(pricingOf(model, inCurrency)) } };
}

function pricing({ key, model, rates }: PricedCard, currency: string): Pricing {
  return contracted(pricingOf(model, offered(ratesIn(key, rates, currency))));
}

/** What a slab does not say is left out of the fact. */
function contracted(by: Pricing): Pricing {
  if (by.model !== 'MATRIX') return plainly(by);
  const { model, rows, otherwise } = by;
  return { model, rows: rows.map((row) => plainly(row)), otherwise: plainly(otherwise) } satisfies MatrixPricing;
}

function plainly<By extends SlabPricing>(by: By): By {
  return {
    ...by,
    slabs: by.slabs.map(({ packageSize, ...slab }) =>
      packageSize === undefined || packageSize === null ? slab : { ...slab, packageSize },
    ),
  };
}

function bySlabs(by: Pricing): SlabPricing {
  invariant(by.model !== 'MATRIX', 'only usage has dimension values');
  return by;
}

function amountIn(key: string, amounts: readonly CurrencyAmount[], currency: string): string {
  return offered(ratesIn(key, amounts, currency)).amount;
}

function offered<Rates>(rates: Rates | NoRateInCurrency): Rates {
  invariant(!(rates instanceof NoRateInCurrency), 'an active version says everything in each of its currencies');
  return rates;
}

function onInvoice(item: BillableItem | undefined): ContractedItem {
  invariant(item !== undefined, 'the item of an active card exists');
  const { id, key, description, sacCode } = item;
  return { id, key, description, sacCode };
}
