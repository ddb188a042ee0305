import { InvalidInputType, NotFoundType, resultUnion } from '@otpless/service/graphql/problems';
import { DecimalScalar } from '@otpless/service/graphql/scalars';
import { decodeCursor, type Page, page, PageArguments, rowsToRead } from '@otpless/service/graphql/page';
import { requireAccount, scopeOf } from '@otpless/service/principal';
import { Problem } from '@otpless/problem/problem';
import {
  Arg,
  Args,
  ArgsType,
  Authorized,
  Ctx,
  Field,
  FieldResolver,
  ID,
  InputType,
  Mutation,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import type { AlertRule } from '../domain/alert-rule';
import type { AlertCursor } from '../operations/reader';
import { visibleAlertRule } from './access';
import { AlertConnection, AlertRuleType, alertRuleTypeOf, AlertType, alertTypeOf } from './alert.type';
import type { UsageContext } from './context';
import { AlertKindEnum } from './enums';

@InputType('CreateAlertRuleInput')
class CreateAlertRuleInput {
  @Field(() => AlertKindEnum)
  kind!: AlertRule['kind'];

  @Field(() => ID)
  walletId!: string;

  @Field(() => DecimalScalar, { description: 'In the wallet’s currency.' })
  threshold!: string;
}

const CreateAlertRuleResult = resultUnion(
  'CreateAlertRuleResult',
  () => [AlertRuleType],
  () => [InvalidInputType, NotFoundType],
);

@ArgsType()
class AlertsArguments extends PageArguments {
  @Field(() => ID, { nullable: true })
  accountId?: string | null;
}

@Resolver(() => AlertType)
export class AlertResolver {
  @Authorized('alert:read')
  @Query(() => [AlertRuleType], { description: 'The newest first.' })
  async alertRules(
    @Arg('accountId', () => ID, { nullable: true }) accountId: string | null,
    @Ctx() { reader, principal }: UsageContext,
  ): Promise<AlertRuleType[]> {
    if (accountId) requireAccount(principal, accountId);
    return (await reader.alertRules({ accountId: accountId ?? scopeOf(principal) })).map(alertRuleTypeOf);
  }

  @Authorized('alert:read')
  @Query(() => AlertConnection, { description: 'The newest first.' })
  async alerts(
    @Args(() => AlertsArguments) asked: AlertsArguments,
    @Ctx() { reader, principal }: UsageContext,
  ): Promise<Page<AlertType>> {
    if (asked.accountId) requireAccount(principal, asked.accountId);
    const accountId = asked.accountId ?? scopeOf(principal);
    const alerts = await reader.alertPage(accountId, decodeCursor(asked.after, isAlertCursor), rowsToRead(asked));
    return page(alerts.map(alertTypeOf), asked, ({ raisedAt, id }): AlertCursor => [raisedAt.toISOString(), id]);
  }

  @Authorized('alert:write')
  @Mutation(() => CreateAlertRuleResult)
  async createAlertRule(
    @Arg('input', () => CreateAlertRuleInput) input: CreateAlertRuleInput,
    @Ctx() { operations }: UsageContext,
  ): Promise<AlertRuleType | Problem> {
    const rule = await operations.createAlertRule(input);
    return rule instanceof Problem ? rule : alertRuleTypeOf(rule);
  }

  @FieldResolver(() => AlertRuleType)
  rule(@Root() { ruleId }: AlertType, @Ctx() context: UsageContext): Promise<AlertRuleType | null> {
    return visibleAlertRule(ruleId, context);
  }
}

function isAlertCursor(value: unknown): value is AlertCursor {
  return (
    Array.isArray(value) &&
    value.length === 2 &&
    !Number.isNaN(Date.parse(String(value[0]))) &&
    typeof value[1] === 'string'
  );
}
