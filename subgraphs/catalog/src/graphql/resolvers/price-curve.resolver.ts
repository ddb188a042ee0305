import { Problem } from '@otpless/problem/problem';
import { InvalidInputType, resultUnion } from '@otpless/service/graphql/problems';
import type { CurvePoint } from '@otpless/rating/price-curve';
import { Arg, Authorized, Query, Resolver } from 'type-graphql';
import { drawPrice } from '../../domain/price-curve';
import { PriceCurveInput } from '../inputs/price-curve.input';
import { ratesOf } from '../rate-card-translation';
import { PriceCurveType, type PricePointType } from '../types/price-curve.type';
import { SlabsOverlapType } from '../types/refusals.type';

const PriceCurveResult = resultUnion(
  'PriceCurveResult',
  () => [PriceCurveType],
  () => [InvalidInputType, SlabsOverlapType],
);

@Resolver()
export class PriceCurveResolver {
  @Authorized('catalog:read')
  @Query(() => PriceCurveResult, {
    description: 'What a price would come to by quantity, by the same arithmetic that bills; nothing is kept.',
  })
  priceCurve(@Arg('input', () => PriceCurveInput) input: PriceCurveInput): unknown {
    const { model, rates, dimensions, upTo = null, quantities = null } = input;
    const values = Object.fromEntries(dimensions.map(({ dimension, value }) => [dimension, value]));
    const points = drawPrice({ model, rates: ratesOf(rates), dimensions: values, upTo, quantities });
    return points instanceof Problem ? points : { currency: rates.currency, points: points.map(pointShown) };
  }
}

function pointShown({ quantity, amount, unitAmount, working }: CurvePoint): PricePointType {
  return {
    quantity: quantity.toFixed(),
    amount: amount.toFixed(),
    unitAmount: unitAmount?.toFixed() ?? null,
    working: working.map((step) => ({ ...step, amount: step.amount.toFixed() })),
  };
}
