import { Problem } from '@otpless/problem/problem';
import {
  IdempotencyConflictType,
  InvalidInputType,
  NotFoundType,
  ProblemType,
  resultUnion,
} from '@otpless/service/graphql/problems';
import { DateScalar, DecimalScalar } from '@otpless/service/graphql/scalars';
import { Arg, Authorized, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { InvoiceContext } from './context';
import { requireEveryAccount } from './account-scope';
import { PaymentMethodEnum } from './enums';
import { InvoiceType } from './invoice.type';
import { invoiceView } from './invoice-view';

@ObjectType('InvoiceNotDue', { implements: ProblemType })
class InvoiceNotDueType extends ProblemType {}

@InputType()
class RecordPaymentInput {
  @Field(() => ID)
  invoiceId!: string;

  @Field(() => DecimalScalar, { description: 'In the invoice’s currency; part payments are taken.' })
  amount!: string;

  @Field(() => PaymentMethodEnum)
  method!: PaymentMethodEnum;

  @Field(() => String)
  reference!: string;

  @Field(() => DateScalar)
  receivedOn!: string;

  @Field(() => String)
  idempotencyKey!: string;
}

const RecordPaymentResult = resultUnion(
  'RecordPaymentResult',
  () => [InvoiceType],
  () => [InvalidInputType, NotFoundType, InvoiceNotDueType, IdempotencyConflictType],
);

@Resolver()
export class PaymentMutation {
  @Authorized('payment:record')
  @Mutation(() => RecordPaymentResult)
  async recordPayment(
    @Arg('input', () => RecordPaymentInput) input: RecordPaymentInput,
    @Ctx() { principal, operations }: InvoiceContext,
  ): Promise<InvoiceType | Problem> {
    requireEveryAccount(principal);
    const recorded = await operations.recordPayment({ ...input }, principal.name);
    if (recorded instanceof Problem) return recorded;
    const [invoice] = await operations.invoices([recorded.invoiceId]);
    return invoiceView(invoice!);
  }
}
