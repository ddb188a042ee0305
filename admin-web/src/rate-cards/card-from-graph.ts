import { graphql } from '../gql/gql';
import type { CardToType_CardFragment } from '../gql/graphql';
import { type AmountTyped, type CardTyped, type DiscountBy, emptyCard } from './card-typed';
import { ratesToType } from './rates-shown';

/** All that a rate card says, to be typed over. */
export const CardToType_card = graphql(`
  fragment CardToType_card on RateCard {
    key
    kind
    model
    prorated
    timing
    recurrence {
      once
      everyCycles
      offset
    }
    item {
      id
    }
    rates {
      ...RatesShown_rates
    }
    licence {
      per
    }
    entitlement {
      featureKey
      allowance
    }
    overage {
      beyond
    }
    grant {
      amounts {
        currency
        amount
      }
      expiry {
        kind
        days
      }
      priority
      scope
    }
    commitment {
      amounts {
        currency
        amount
      }
      appliesTo
    }
    limit {
      amounts {
        currency
        amount
      }
      appliesTo
    }
    discount {
      percent
      amounts {
        currency
        amount
      }
      units
      appliesTo
    }
  }
`);

/** A card of the graph as the form holds it: a place for every currency of the version. */
export function cardTyped(card: CardToType_CardFragment, currencies: readonly string[]): CardTyped {
  const { key, kind, model = null, prorated, timing, recurrence, item, rates } = card;
  const { licence, entitlement, overage, grant, commitment, limit, discount } = card;
  const empty = emptyCard(kind, currencies);
  const amountsTyped = (shown: readonly AmountTyped[] | null | undefined): AmountTyped[] =>
    currencies.map((currency) => ({ currency, amount: shown?.find((one) => one.currency === currency)?.amount ?? '' }));
  const scoped = (terms: typeof commitment) => ({
    amounts: amountsTyped(terms?.amounts),
    appliesTo: [...(terms?.appliesTo ?? [])],
  });
  return {
    ...empty,
    key,
    kind,
    itemId: item?.id ?? null,
    model,
    prorated,
    timing: timing ?? empty.timing,
    recurrence: recurrence
      ? { once: recurrence.once, everyCycles: String(recurrence.everyCycles ?? 1), offset: String(recurrence.offset) }
      : empty.recurrence,
    rates: ratesToType(rates, currencies),
    licence: licence ? { per: licence.per } : empty.licence,
    entitlement: { featureKey: entitlement?.featureKey ?? '', allowance: entitlement?.allowance ?? '' },
    overage: { beyond: overage?.beyond ?? '' },
    grant: {
      amounts: amountsTyped(grant?.amounts),
      expiry: { kind: grant?.expiry.kind ?? 'NEVER', days: String(grant?.expiry.days ?? '') },
      priority: String(grant?.priority ?? 100),
      scope: [...(grant?.scope ?? [])],
    },
    commitment: scoped(commitment),
    limit: scoped(limit),
    discount: {
      amounts: amountsTyped(discount?.amounts),
      appliesTo: [...(discount?.appliesTo ?? [])],
      by: discountBy(discount),
      percent: discount?.percent ?? '',
      units: discount?.units ?? '',
    },
  };
}

function discountBy(discount: CardToType_CardFragment['discount']): DiscountBy {
  if (discount?.amounts) return 'AMOUNT';
  return discount?.units ? 'UNITS' : 'PERCENT';
}
