import { MoneyType } from '@otpless/service/graphql/money.type';
import { connectionOf, page, PageArguments } from '@otpless/service/graphql/page';
import { DateTimeScalar } from '@otpless/service/graphql/scalars';
import { Args, ArgsType, Authorized, Ctx, Field, ID, ObjectType, Query, Resolver } from 'type-graphql';
import type { ReceiptVoucher } from '../domain/receipt-voucher';
import { accountOfList } from './account-scope';
import type { InvoiceContext } from './context';
import { AccountType } from './entity-stubs.type';
import { TaxAmountType } from './invoice.type';
import { moneyView, taxView } from './invoice-view';
import { keysetOf, keysOf } from './keyset';

@ObjectType('ReceiptVoucher', { description: 'Says that an advance was received, and the tax owed on it.' })
class ReceiptVoucherType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  number!: string;

  @Field(() => AccountType)
  account!: AccountType;

  @Field(() => MoneyType)
  gross!: MoneyType;

  @Field(() => MoneyType)
  net!: MoneyType;

  @Field(() => [TaxAmountType])
  taxes!: TaxAmountType[];

  @Field(() => DateTimeScalar)
  receivedAt!: Date;
}

const { Connection: ReceiptVoucherConnection } = connectionOf(() => ReceiptVoucherType, 'ReceiptVoucher');

@ArgsType()
class ReceiptVouchersArguments extends PageArguments {
  @Field(() => ID, { nullable: true })
  accountId?: string | null;
}

@Resolver()
export class ReceiptVoucherResolver {
  @Authorized('invoice:read')
  @Query(() => ReceiptVoucherConnection)
  async receiptVouchers(
    @Args(() => ReceiptVouchersArguments) args: ReceiptVouchersArguments,
    @Ctx() { principal, operations }: InvoiceContext,
  ): Promise<InstanceType<typeof ReceiptVoucherConnection>> {
    const accountId = accountOfList(principal, args.accountId);
    const vouchers = await operations.receiptVouchers({ accountId, ...keysetOf(args) });
    return page(vouchers.map(voucherView), args, ({ receivedAt, id }) => keysOf(receivedAt, id));
  }
}

function voucherView({ id, number, accountId, gross, net, taxes, receivedAt }: ReceiptVoucher): ReceiptVoucherType {
  const amounts = { gross: moneyView(gross), net: moneyView(net), taxes: taxes.map(taxView) };
  return Object.assign(new ReceiptVoucherType(), { id, number, account: { id: accountId }, ...amounts, receivedAt });
}
