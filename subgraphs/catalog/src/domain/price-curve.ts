import { isCurrency } from '@otpless/money/currency';
import { Quantity } from '@otpless/money/quantity';
import { type FieldProblem, InvalidInput } from '@otpless/problem/problem';
import { curveQuantities } from '@otpless/rating/curve-quantities';
import { type CurvePoint, priceCurve, slabPricingFor } from '@otpless/rating/price-curve';
import type { AnyPricingModel } from '@otpless/rating/pricing';
import { decimalProblems } from './amount-problems';
import { SlabsOverlap } from './plan-version-refusals';
import { type CurrencyRates, pricingOf } from './rate-card';
import { pricingProblems } from './slabs';

/** A price that is still being written, and at which quantities it is looked at. */
export interface PriceToDraw {
  readonly model: AnyPricingModel;
  readonly rates: CurrencyRates;
  /** What is used has these values: only a matrix looks at them. */
  readonly dimensions: Readonly<Record<string, string>>;
  /** How far it is drawn; as far as it turns, and somewhat beyond, where it is not said. */
  readonly upTo: string | null;
  /** The only quantities that are looked at; else those at which the price shows what it is. */
  readonly quantities: readonly string[] | null;
}

export const mostQuantities = 200;

/** What a price comes to by quantity, or everything that is wrong with it: nothing is kept. */
export function drawPrice(price: PriceToDraw): CurvePoint[] | InvalidInput | SlabsOverlap {
  const { model, rates, dimensions, upTo, quantities } = price;
  const { invalid, overlapping } = pricingProblems('rates', model, rates);
  const problems = [...currencyProblems(rates.currency), ...invalid, ...quantityProblems(price)];
  if (problems.length > 0) return new InvalidInput(problems);
  if (overlapping.length > 0) return new SlabsOverlap(overlapping);
  const pricing = slabPricingFor(pricingOf(model, rates), dimensions);
  const looked = quantities?.map(Quantity.of) ?? curveQuantities(pricing, upTo === null ? null : Quantity.of(upTo));
  return priceCurve(pricing, looked, rates.currency);
}

function currencyProblems(currency: string): FieldProblem[] {
  if (isCurrency(currency)) return [];
  return [{ path: 'rates.currency', message: `${currency} is not an ISO 4217 currency: use a code such as INR` }];
}

function quantityProblems({ upTo, quantities }: PriceToDraw): FieldProblem[] {
  return [
    ...(upTo === null ? [] : decimalProblems('upTo', upTo, 'MORE_THAN_NOTHING')),
    ...(quantities ?? []).flatMap((quantity, at) => decimalProblems(`quantities.${at}`, quantity, 'NOTHING')),
    ...((quantities?.length ?? 0) > mostQuantities
      ? [{ path: 'quantities', message: `look at no more than ${mostQuantities} at once` }]
      : []),
  ];
}
