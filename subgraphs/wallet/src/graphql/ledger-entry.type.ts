import { MoneyType } from '@otpless/service/graphql/money.type';
import { connectionOf } from '@otpless/service/graphql/page';
import { DateTimeScalar } from '@otpless/service/graphql/scalars';
import { Field, ID, ObjectType } from 'type-graphql';
import type { TransferKind } from '../domain/transfer';
import type { PostedEntry } from '../operations/reader';
import { TransferKindEnum } from './enums';
import { moneyTypeOf } from './money';

@ObjectType('LedgerEntry', { description: 'One movement of a wallet’s money; never edited.' })
export class LedgerEntryType {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  transferId!: string;

  @Field(() => TransferKindEnum)
  kind!: TransferKind;

  @Field(() => MoneyType, { description: 'Negative where it left the wallet.' })
  amount!: MoneyType;

  @Field(() => MoneyType)
  balanceAfter!: MoneyType;

  @Field(() => String)
  description!: string;

  @Field(() => ID, { nullable: true })
  accrualId!: string | null;

  @Field(() => DateTimeScalar)
  createdAt!: Date;

  sequence!: string;
}

export const { Connection: LedgerEntryConnection } = connectionOf(() => LedgerEntryType, 'LedgerEntry');

export function ledgerEntryTypeOf(entry: PostedEntry): LedgerEntryType {
  const { id, transferId, kind, description, accrualId, createdAt, sequence } = entry;
  const money = { amount: moneyTypeOf(entry.amount), balanceAfter: moneyTypeOf(entry.balanceAfter) };
  return Object.assign(new LedgerEntryType(), {
    id,
    transferId,
    kind,
    description,
    accrualId,
    createdAt,
    sequence,
    ...money,
  });
}
