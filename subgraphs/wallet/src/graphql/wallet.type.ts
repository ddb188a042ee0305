import { MoneyType } from '@otpless/service/graphql/money.type';
import { connectionOf } from '@otpless/service/graphql/page';
import { CurrencyScalar, DateTimeScalar } from '@otpless/service/graphql/scalars';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { available, liveBalance, uncovered, undrawn, type Wallet, type WalletStatus } from '../domain/wallet';
import { WalletStatusEnum } from './enums';
import { moneyTypeOf } from './money';

@ObjectType('Wallet', { description: 'An account’s prepaid money in one currency, net of tax.' })
@Directive('@key(fields: "id")')
export class WalletType {
  @Field(() => ID)
  id!: string;

  accountId!: string;

  @Field(() => CurrencyScalar)
  currency!: string;

  @Directive('@shareable')
  @Field(() => MoneyType, { description: 'What the ledger says.' })
  balance!: MoneyType;

  @Field(() => MoneyType)
  held!: MoneyType;

  @Directive('@shareable')
  @Field(() => MoneyType, {
    description:
      'Accrued, payable, and not yet drawn in the ledger; negative where totals fell and money is about to return.',
  })
  undrawn!: MoneyType;

  @Directive('@shareable')
  @Field(() => MoneyType, { description: 'balance − undrawn: follows every event.' })
  liveBalance!: MoneyType;

  @Directive('@shareable')
  @Field(() => MoneyType, { description: 'liveBalance + overdraftLimit − held.' })
  available!: MoneyType;

  @Directive('@shareable')
  @Field(() => MoneyType, { description: 'Accrued beyond what the wallet can pay; the next top-up pays it first.' })
  uncovered!: MoneyType;

  @Field(() => MoneyType, {
    description: 'What of its money cannot pay what is accrued now, because its grants are for other items.',
  })
  bound!: MoneyType;

  @Field(() => MoneyType)
  overdraftLimit!: MoneyType;

  @Field(() => WalletStatusEnum)
  status!: WalletStatus;

  @Directive('@shareable')
  @Field(() => Int)
  revision!: number;

  createdAt!: Date;

  @Field(() => DateTimeScalar)
  updatedAt!: Date;
}

export const { Connection: WalletConnection } = connectionOf(() => WalletType, 'Wallet');

export function walletTypeOf(wallet: Wallet): WalletType {
  const { id, accountId, currency, status, revision, createdAt, updatedAt } = wallet;
  return Object.assign(new WalletType(), {
    id,
    accountId,
    currency,
    status,
    revision,
    createdAt,
    updatedAt,
    balance: moneyTypeOf(wallet.balance),
    held: moneyTypeOf(wallet.held),
    undrawn: moneyTypeOf(undrawn(wallet)),
    liveBalance: moneyTypeOf(liveBalance(wallet)),
    available: moneyTypeOf(available(wallet)),
    uncovered: moneyTypeOf(uncovered(wallet)),
    bound: moneyTypeOf(wallet.bound),
    overdraftLimit: moneyTypeOf(wallet.overdraftLimit),
  });
}
