import { Problem } from '@otpless/problem/problem';
import { ConflictType, InvalidInputType, NotFoundType, resultUnion } from '@otpless/service/graphql/problems';
import { requireAllAccounts } from '@otpless/service/principal';
import { Arg, Authorized, Ctx, Mutation, Resolver } from 'type-graphql';
import type { UsageContext } from './context';
import { CancelSimulationInput, SimulatePricingInput } from './simulation.input';
import { selectionOf } from './simulation-selection';
import { SimulationType, simulationTypeOf } from './simulation.type';

const SimulatePricingResult = resultUnion(
  'SimulatePricingResult',
  () => [SimulationType],
  () => [InvalidInputType, NotFoundType, ConflictType],
);
const CancelSimulationResult = resultUnion(
  'CancelSimulationResult',
  () => [SimulationType],
  () => [NotFoundType, ConflictType],
);

@Resolver()
export class SimulationMutation {
  @Authorized('pricing:simulate')
  @Mutation(() => SimulatePricingResult, {
    description: 'Prices terms against what accounts really used, in the background; nobody is charged by it.',
  })
  async simulatePricing(
    @Arg('input', () => SimulatePricingInput) input: SimulatePricingInput,
    @Ctx() { operations, principal }: UsageContext,
  ): Promise<SimulationType | Problem> {
    requireAllAccounts(principal);
    const selection = selectionOf(input.selection);
    if (selection instanceof Problem) return selection;
    const { termsId, termsVersion, againstId, period, licences } = input;
    const simulation = await operations.simulatePricing({
      termsId,
      revision: termsVersion ?? null,
      againstId: againstId ?? null,
      selection,
      licences: licences ?? [],
      ...period,
      requestedBy: principal.name,
    });
    return simulation instanceof Problem ? simulation : simulationTypeOf(simulation);
  }

  @Authorized('pricing:simulate')
  @Mutation(() => CancelSimulationResult, { description: 'What was priced until then stays to be looked at.' })
  async cancelSimulation(
    @Arg('input', () => CancelSimulationInput) { id }: CancelSimulationInput,
    @Ctx() { operations, principal }: UsageContext,
  ): Promise<SimulationType | Problem> {
    requireAllAccounts(principal);
    const simulation = await operations.cancelSimulation(id);
    return simulation instanceof Problem ? simulation : simulationTypeOf(simulation);
  }
}
