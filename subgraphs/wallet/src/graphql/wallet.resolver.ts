import { decodeCursor, type Page, page, PageArguments, rowsToRead } from '@otpless/service/graphql/page';
import { requireAccount, scopeOf } from '@otpless/service/principal';
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
import type { WalletCursor, WalletOrder } from '../operations/reader';
import { visibleWallet } from './access';
import { AccountType } from './account.type';
import type { WalletContext } from './context';
import { WalletOrderEnum } from './enums';
import { GrantType, grantTypeOf } from './grant.type';
import { LedgerEntryConnection, type LedgerEntryType, ledgerEntryTypeOf } from './ledger-entry.type';
import { TopUpType, topUpTypeOf } from './top-up.type';
import { WalletConnection, WalletType, walletTypeOf } from './wallet.type';

@ArgsType()
class WalletsArguments extends PageArguments {
  @Field(() => ID, { nullable: true })
  accountId?: string | null;

  @Field(() => WalletOrderEnum, { defaultValue: 'LIVE_BALANCE_ASC' })
  orderBy: WalletOrder = 'LIVE_BALANCE_ASC';

  @Field(() => String, { nullable: true, description: 'Part of the account’s name, or an id.' })
  search?: string | null;
}

@Resolver(() => WalletType)
export class WalletResolver {
  @Authorized('wallet:read')
  @Query(() => WalletType, { nullable: true })
  wallet(@Arg('id', () => ID) id: string, @Ctx() context: WalletContext): Promise<WalletType | null> {
    return visibleWallet(id, context);
  }

  @Authorized('wallet:read')
  @Query(() => WalletConnection)
  async wallets(
    @Args(() => WalletsArguments) asked: WalletsArguments,
    @Ctx() { reader, principal }: WalletContext,
  ): Promise<Page<WalletType>> {
    if (asked.accountId) requireAccount(principal, asked.accountId);
    const { orderBy, search } = asked;
    const accountId = asked.accountId ?? scopeOf(principal);
    const after = decodeCursor(asked.after, isWalletCursor);
    const wallets = await reader.walletPage(
      { orderBy, accountId, search: search?.trim() || null },
      after,
      rowsToRead(asked),
    );
    return page(wallets.map(walletTypeOf), asked, (wallet): WalletCursor =>
      orderBy === 'LIVE_BALANCE_ASC'
        ? [wallet.liveBalance.amount, wallet.id]
        : [wallet.createdAt.toISOString(), wallet.id],
    );
  }

  @FieldResolver(() => AccountType)
  account(@Root() { accountId }: WalletType): AccountType {
    return Object.assign(new AccountType(), { id: accountId });
  }

  @FieldResolver(() => [GrantType], { description: 'In draw order, what is used up last.' })
  async grants(@Root() { id }: WalletType, @Ctx() { loaders }: WalletContext): Promise<GrantType[]> {
    return (await loaders.grantsOfWallet.load(id)).map(grantTypeOf);
  }

  @FieldResolver(() => LedgerEntryConnection, { description: 'The newest first.' })
  async entries(
    @Root() { id }: WalletType,
    @Args(() => PageArguments) asked: PageArguments,
    @Ctx() { reader }: WalletContext,
  ): Promise<Page<LedgerEntryType>> {
    const before = decodeCursor(asked.after, isSequence);
    const entries = await reader.entriesOf(id, before, rowsToRead(asked));
    return page(entries.map(ledgerEntryTypeOf), asked, ({ sequence }) => sequence);
  }

  @FieldResolver(() => [TopUpType], { description: 'The newest first.' })
  async topUps(
    @Root() { id }: WalletType,
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
    @Ctx() { reader }: WalletContext,
  ): Promise<TopUpType[]> {
    const limit = rowsToRead(Object.assign(new PageArguments(), { first })) - 1;
    return (await reader.topUpsOf(id, limit)).map(topUpTypeOf);
  }
}

function isWalletCursor(value: unknown): value is WalletCursor {
  return Array.isArray(value) && value.length === 2 && value.every((key) => typeof key === 'string');
}

function isSequence(value: unknown): value is string {
  return typeof value === 'string' && /^\d{1,18}$/.test(value);
}
