import { Problem } from '@otpless/problem/problem';
import { ConflictType, InvalidInputType, NotFoundType, resultUnion } from '@otpless/service/graphql/problems';
import { decodeCursor, type Page, page, PageArguments, rowsToRead } from '@otpless/service/graphql/page';
import { requireAllAccounts } from '@otpless/service/principal';
import {
  Arg,
  Args,
  ArgsType,
  Authorized,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Int,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import type { SimulationOutcome } from '../domain/simulation';
import type { DifferenceCursor } from '../operations/simulation-reader';
import { visibleSimulation } from './access';
import { ComparedLineType, comparedLinesOf } from './compared-line.type';
import type { UsageContext } from './context';
import { SimulationOutcomeEnum } from './enums';
import { PricedQuantitiesType, pricedQuantitiesOf } from './priced-quantities.type';
import { PricingTermsType, pricingTermsTypeOf } from './pricing-terms.type';
import { PriceQuantitiesInput } from './simulation.input';
import {
  RevenueEffectType,
  revenueEffectOf,
  SimulatedAccountConnection,
  SimulatedAccountType,
  simulatedAccountOf,
  SimulatedCustomerConnection,
  SimulatedCustomerType,
  simulatedCustomerOf,
  SimulationConnection,
  SimulationOutcomeCountType,
  SimulationType,
  simulationTypeOf,
} from './simulation.type';

const PriceQuantitiesResult = resultUnion(
  'PriceQuantitiesResult',
  () => [PricedQuantitiesType],
  () => [InvalidInputType, NotFoundType, ConflictType],
);

@ArgsType()
class SimulatedAccountsArguments extends PageArguments {
  @Field(() => SimulationOutcomeEnum, { nullable: true })
  outcome?: SimulationOutcome | null;

  @Field(() => ID, { nullable: true })
  customerId?: string | null;
}

@Resolver(() => SimulationType)
export class SimulationResolver {
  @Authorized('pricing:simulate')
  @Query(() => SimulationType, { nullable: true })
  simulation(@Arg('id', () => ID) id: string, @Ctx() context: UsageContext): Promise<SimulationType | null> {
    return visibleSimulation(id, context);
  }

  @Authorized('pricing:simulate')
  @Query(() => SimulationConnection, { description: 'The newest first.' })
  async simulations(
    @Args(() => PageArguments) asked: PageArguments,
    @Ctx() { reader, principal }: UsageContext,
  ): Promise<Page<SimulationType>> {
    requireAllAccounts(principal);
    const simulations = await reader.simulationPage(decodeCursor(asked.after, isId), rowsToRead(asked));
    return page(simulations.map(simulationTypeOf), asked, ({ id }) => id);
  }

  @Authorized('pricing:simulate')
  @Query(() => PricingTermsType, { nullable: true, description: 'What can be priced by a plan version or a proposal.' })
  async pricingTerms(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int, { nullable: true, description: 'The edit that was seen; it is waited for.' })
    version: number | null,
    @Ctx() { operations, principal }: UsageContext,
  ): Promise<PricingTermsType | null> {
    requireAllAccounts(principal);
    const terms = await operations.knownTerms(id, version ?? null);
    return terms instanceof Problem ? null : pricingTermsTypeOf(terms);
  }

  @Authorized('pricing:simulate')
  @Query(() => PriceQuantitiesResult, { description: 'Prices typed quantities at once; nothing is kept.' })
  async priceQuantities(
    @Arg('input', () => PriceQuantitiesInput) input: PriceQuantitiesInput,
    @Ctx() { operations, principal }: UsageContext,
  ): Promise<PricedQuantitiesType | Problem> {
    requireAllAccounts(principal);
    const { termsId, termsVersion, againstId, currency, quantities, licences, accountTags, startsOn, cycle } = input;
    const priced = await operations.priceTypedQuantities({
      ...{ termsId, currency, cycle },
      revision: termsVersion ?? null,
      againstId: againstId ?? null,
      quantities: quantities.map(({ dimensions, ...typed }) => ({ ...typed, dimensions: textsOf(dimensions ?? {}) })),
      licences: licences ?? [],
      accountTags: accountTags ?? [],
      startsOn: startsOn ?? null,
    });
    return priced instanceof Problem ? priced : pricedQuantitiesOf(priced);
  }

  @FieldResolver(() => [RevenueEffectType], { description: 'Of all that were compared, by currency.' })
  async totals(@Root() { id }: SimulationType, @Ctx() { reader }: UsageContext): Promise<RevenueEffectType[]> {
    return (await reader.simulationTotals(id)).map(revenueEffectOf);
  }

  @FieldResolver(() => [SimulationOutcomeCountType])
  outcomes(@Root() { id }: SimulationType, @Ctx() { reader }: UsageContext): Promise<SimulationOutcomeCountType[]> {
    return reader.simulationOutcomes(id);
  }

  @FieldResolver(() => SimulatedAccountConnection, { description: 'The largest difference first.' })
  async accounts(
    @Root() { id }: SimulationType,
    @Args(() => SimulatedAccountsArguments) asked: SimulatedAccountsArguments,
    @Ctx() { reader }: UsageContext,
  ): Promise<Page<SimulatedAccountType>> {
    const filter = { outcome: asked.outcome ?? null, customerId: asked.customerId ?? null };
    const after = decodeCursor(asked.after, isDifferenceCursor);
    const effects = await reader.simulatedAccounts(id, filter, after, rowsToRead(asked));
    return page(
      effects.map((effect) => simulatedAccountOf(id, effect)),
      asked,
      ({ difference, account }): DifferenceCursor => [apart(difference?.amount), account.id],
    );
  }

  @FieldResolver(() => SimulatedAccountType, { nullable: true })
  async account(
    @Root() { id }: SimulationType,
    @Arg('accountId', () => ID) accountId: string,
    @Ctx() { loaders }: UsageContext,
  ): Promise<SimulatedAccountType | null> {
    const effect = await loaders.accountEffect(id).load(accountId);
    return effect === null ? null : simulatedAccountOf(id, effect);
  }

  @FieldResolver(() => SimulatedCustomerConnection, { description: 'The largest difference first.' })
  async customers(
    @Root() { id }: SimulationType,
    @Args(() => PageArguments) asked: PageArguments,
    @Ctx() { reader }: UsageContext,
  ): Promise<Page<SimulatedCustomerType>> {
    const after = decodeCursor(asked.after, isDifferenceCursor);
    const effects = await reader.simulatedCustomers(id, after, rowsToRead(asked));
    return page(effects.map(simulatedCustomerOf), asked, ({ difference, customer, currency }): DifferenceCursor => [
      apart(difference.amount),
      `${customer.id} ${currency}`,
    ]);
  }
}

@Resolver(() => SimulatedAccountType)
export class SimulatedAccountResolver {
  @FieldResolver(() => [ComparedLineType], { description: 'Card by card, with every charge and its working.' })
  async lines(
    @Root() { simulationId, account }: SimulatedAccountType,
    @Ctx() { reader }: UsageContext,
  ): Promise<ComparedLineType[]> {
    const simulated = await reader.simulatedAccount(simulationId, account.id);
    return simulated === null ? [] : comparedLinesOf(simulated);
  }
}

/** Without its sign; what has no difference comes last. */
function apart(difference: string | undefined): string {
  return difference?.replace(/^-/, '') ?? '-1';
}

function textsOf(dimensions: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(Object.entries(dimensions).map(([name, value]) => [name, String(value)]));
}

function isId(value: unknown): value is string {
  return typeof value === 'string';
}

function isDifferenceCursor(value: unknown): value is DifferenceCursor {
  return (
    Array.isArray(value) &&
    value.length === 2 &&
    /^-?\d+(\.\d+)?$/.test(String(value[0])) &&
    typeof value[1] === 'string'
  );
}
