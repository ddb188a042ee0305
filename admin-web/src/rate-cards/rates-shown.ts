import { readFragment, type FragmentType } from '../gql/fragment-masking';
import { graphql } from '../gql/gql';
import { type RatesTyped, ratesTyped } from './rates-typed';

/** What a card, or a rule in its place, charges in one currency. */
export const RatesShown_rates = graphql(`
  fragment RatesShown_rates on CurrencyRates {
    currency
    slabs {
      startAfter
      priceType
      rate
      packageSize
    }
    matrix {
      rows {
        model
        match {
          dimension
          value
        }
        slabs {
          startAfter
          priceType
          rate
          packageSize
        }
      }
      otherwise {
        model
        slabs {
          startAfter
          priceType
          rate
          packageSize
        }
      }
    }
  }
`);

/** Rates of the graph as a form holds them: a place for every currency. */
export const ratesToType = (
  rates: readonly FragmentType<typeof RatesShown_rates>[],
  currencies: readonly string[],
): RatesTyped[] => ratesTyped(readFragment(RatesShown_rates, rates), currencies);
