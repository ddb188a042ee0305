import { Problem } from '@otpless/problem/problem';

/** What a card says in one of its currencies. */
export interface InCurrency {
  readonly currency: string;
}

/** A card has no rates in the currency of the account. */
export class NoRateInCurrency extends Problem {
  readonly typeName = 'NoRateInCurrency';

  constructor(
    readonly rateCardKey: string,
    readonly currency: string,
    offered: readonly string[],
  ) {
    super(
      `${rateCardKey} has no rate in ${currency}, only in ${offered.join(', ')}: add one, or choose another currency`,
    );
  }
}

/** The rates of a card in the one currency it is rated in; amounts are never converted. */
export function ratesIn<Rates extends InCurrency>(
  rateCardKey: string,
  rates: readonly Rates[],
  currency: string,
): Rates | NoRateInCurrency {
  const found = rates.find((one) => one.currency === currency);
  return (
    found ??
    new NoRateInCurrency(
      rateCardKey,
      currency,
      rates.map((one) => one.currency),
    )
  );
}
