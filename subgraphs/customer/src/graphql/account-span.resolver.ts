import { Authorized, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Account } from '../domain/account';
import type { Alias } from '../domain/alias';
import type { Placement } from '../domain/placement';
import { type Span, standingAt } from '../domain/span';
import { AccountPaymentModeType, AccountPlacementType, AliasType } from './account-span.type';
import { present } from './account-tree.resolver';
import { AccountType } from './account.type';
import type { CustomerContext } from './context';
import { type Standing, StandingEnum } from './enums';

@Resolver(() => AliasType)
export class AliasResolver {
  @FieldResolver(() => StandingEnum)
  standing(@Root() span: Span, @Ctx() { clock }: CustomerContext): Standing {
    return standingAt(span, clock.now());
  }

  @Authorized('customer:read')
  @FieldResolver(() => AccountType)
  account(@Root() { accountId }: Alias, @Ctx() { loaders }: CustomerContext): Promise<Account> {
    return present(loaders.account.load(accountId));
  }
}

@Resolver(() => AccountPlacementType)
export class AccountPlacementResolver {
  @FieldResolver(() => StandingEnum)
  standing(@Root() span: Span, @Ctx() { clock }: CustomerContext): Standing {
    return standingAt(span, clock.now());
  }

  @FieldResolver(() => AccountType, { nullable: true, description: 'Null where it stood at the top.' })
  parent(@Root() { parentId }: Placement, @Ctx() { loaders }: CustomerContext): Promise<Account> | null {
    return parentId === null ? null : present(loaders.account.load(parentId));
  }

  @FieldResolver(() => AccountType)
  payer(@Root() { payerId }: Placement, @Ctx() { loaders }: CustomerContext): Promise<Account> {
    return present(loaders.account.load(payerId));
  }
}

@Resolver(() => AccountPaymentModeType)
export class AccountPaymentModeResolver {
  @FieldResolver(() => StandingEnum)
  standing(@Root() span: Span, @Ctx() { clock }: CustomerContext): Standing {
    return standingAt(span, clock.now());
  }
}
