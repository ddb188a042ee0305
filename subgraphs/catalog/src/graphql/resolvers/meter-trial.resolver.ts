import { parseFilter } from '@otpless/metering/parse-filter';
import { InvalidInput } from '@otpless/problem/problem';
import { InvalidInputType, resultUnion } from '@otpless/service/graphql/problems';
import { Arg, Authorized, Ctx, Query, Resolver } from 'type-graphql';
import type { CatalogContext } from '../context';
import { TryMeterInput } from '../inputs/metering.input';
import { MeterTrialType } from '../types/meter-trial.type';

const TryMeterResult = resultUnion(
  'TryMeterResult',
  () => [MeterTrialType],
  () => [InvalidInputType],
);

@Resolver()
export class MeterTrialResolver {
  @Authorized('catalog:read')
  @Query(() => TryMeterResult, { description: 'What a meter would say of some events, before it is saved.' })
  async tryMeter(
    @Arg('input', () => TryMeterInput) { meter, sampleEvents }: TryMeterInput,
    @Ctx() { operations }: CatalogContext,
  ): Promise<unknown> {
    const filter = parseFilter(meter.filter, 'meter.filter');
    if (filter instanceof InvalidInput) return filter;
    const { eventName, aggregation, valueAttribute = null, groupBy } = meter;
    const rule = { eventName, filter, aggregation, valueAttribute, groupBy };
    return operations.tryMeter({ rule, samples: sampleEvents });
  }
}
