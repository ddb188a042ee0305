import { type Page, PageArguments } from '@otpless/service/graphql/page';
import {
  Arg,
  Args,
  ArgsType,
  Authorized,
  Ctx,
  Field,
  ID,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
} from 'type-graphql';
import type { AuditEntry } from '../operations/ports';
import { type CustomerFact, customerFacts } from '../operations/republish-facts';
import { AuditEntryConnection } from './audit.type';
import type { CustomerContext } from './context';
import { CustomerFactEnum } from './enums';
import { afterOf, pageOf } from './paging';

@ArgsType()
class AuditTrailArguments extends PageArguments {
  @Field(() => ID, { nullable: true })
  subjectId?: string | null;
}

@InputType('RepublishCustomerFactsInput')
class RepublishCustomerFactsInput {
  @Field(() => [CustomerFactEnum], { nullable: true, description: 'All, unless said otherwise.' })
  facts?: CustomerFact[] | null;
}

@ObjectType('CustomerFactsRepublished')
class CustomerFactsRepublishedType {
  @Field(() => Int)
  published!: number;
}

@Resolver()
export class AuditResolver {
  @Authorized('audit:read')
  @Query(() => AuditEntryConnection, { description: 'Who changed what; the newest first.' })
  async auditTrail(
    @Args(() => AuditTrailArguments) args: AuditTrailArguments,
    @Ctx() { directory }: CustomerContext,
  ): Promise<Page<AuditEntry>> {
    return pageOf(await directory.auditTrail(args.subjectId ?? null, afterOf(args)), args);
  }

  @Authorized('facts:republish')
  @Mutation(() => CustomerFactsRepublishedType, {
    description: 'Says the present facts again, so that the other subgraphs can rebuild what they keep of them.',
  })
  async republishCustomerFacts(
    @Arg('input', () => RepublishCustomerFactsInput) { facts }: RepublishCustomerFactsInput,
    @Ctx() { operations, principal }: CustomerContext,
  ): Promise<CustomerFactsRepublishedType> {
    return { published: await operations.republishFacts(principal, facts ?? customerFacts) };
  }
}
