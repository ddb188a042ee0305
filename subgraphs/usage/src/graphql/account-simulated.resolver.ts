import { Arg, Authorized, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { visibleSimulation } from './access';
import type { UsageContext } from './context';
import { SimulatedAccountType, simulatedAccountOf } from './simulation.type';
import { AccountType } from './stubs.type';

@Resolver(() => AccountType)
export class AccountSimulatedResolver {
  @Authorized('pricing:simulate')
  @FieldResolver(() => SimulatedAccountType, {
    nullable: true,
    description:
      'What a simulation found of it, to stand beside it in any list; null where it is not priced, or not yet.',
  })
  async simulated(
    @Root() { id: accountId }: AccountType,
    @Arg('simulationId', () => ID) simulationId: string,
    @Ctx() context: UsageContext,
  ): Promise<SimulatedAccountType | null> {
    if ((await visibleSimulation(simulationId, context)) === null) return null;
    const effect = await context.loaders.accountEffect(simulationId).load(accountId);
    return effect === null ? null : simulatedAccountOf(simulationId, effect);
  }
}
