import { Problem } from '@otpless/problem/problem';
import { InvalidInputType, NotFoundType, resultUnion } from '@otpless/service/graphql/problems';
import { DecimalScalar } from '@otpless/service/graphql/scalars';
import { mayReadAccount, requireAccount } from '@otpless/service/principal';
import { Arg, Authorized, Ctx, Field, ID, InputType, Query, Resolver } from 'type-graphql';
import type { FeatureEntitlement } from '../domain/entitlement';
import type { UsageContext } from './context';
import { EntitlementCheckType, entitlementCheckTypeOf, EntitlementType } from './entitlement.type';

@InputType('CheckEntitlementInput')
class CheckEntitlementInput {
  @Field(() => String, { nullable: true, description: 'An account id, or an alias as events carry it.' })
  subject?: string | null;

  @Field(() => ID, { nullable: true, description: 'In place of a subject: give one of the two.' })
  accountId?: string | null;

  @Field(() => String)
  featureKey!: string;

  @Field(() => DecimalScalar, { nullable: true, description: 'How much more is to be used; one by default.' })
  quantity?: string | null;
}

const CheckEntitlementResult = resultUnion(
  'CheckEntitlementResult',
  () => [EntitlementCheckType],
  () => [InvalidInputType, NotFoundType],
);

@Resolver()
export class EntitlementResolver {
  @Authorized('accrual:read')
  @Query(() => [EntitlementType], { description: 'What an account may use now, by feature.' })
  entitlements(
    @Arg('accountId', () => ID) accountId: string,
    @Ctx() { operations, principal }: UsageContext,
  ): Promise<FeatureEntitlement[]> {
    requireAccount(principal, accountId);
    return operations.entitlementsOf(accountId);
  }

  @Authorized('accrual:read')
  @Query(() => EntitlementType, { nullable: true, description: 'Null where the account is not entitled to it at all.' })
  async entitlement(
    @Arg('accountId', () => ID) accountId: string,
    @Arg('featureKey', () => String) featureKey: string,
    @Ctx() context: UsageContext,
  ): Promise<FeatureEntitlement | null> {
    const entitlements = await this.entitlements(accountId, context);
    return entitlements.find((one) => one.featureKey === featureKey) ?? null;
  }

  @Authorized('accrual:read')
  @Query(() => CheckEntitlementResult, { description: 'Whether so much more may be used. It books nothing.' })
  async checkEntitlement(
    @Arg('input', () => CheckEntitlementInput) input: CheckEntitlementInput,
    @Ctx() { operations, principal }: UsageContext,
  ): Promise<EntitlementCheckType | Problem> {
    const { subject = null, accountId = null, featureKey, quantity } = input;
    const asked = { subject, accountId, featureKey, quantity: quantity ?? '1' };
    const answer = await operations.checkEntitlement(asked, (id) => mayReadAccount(principal, id));
    return answer instanceof Problem ? answer : entitlementCheckTypeOf(answer);
  }
}
