import { mayReadAccount, requirePermission } from '@otpless/service/principal';
import { Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { ChargesPreviewType, chargesPreviewTypeOf } from './charges-preview.type';
import type { UsageContext } from './context';
import { PlanSubscriptionType } from './stubs.type';

@Resolver(() => PlanSubscriptionType)
export class ChargesPreviewResolver {
  @Directive('@requires(fields: "contract")')
  @FieldResolver(() => ChargesPreviewType, {
    nullable: true,
    description:
      'Of the answer to a dry run: what the change would do to charges. Null where nothing is agreed on otherwise.',
  })
  async chargesPreview(
    @Root() { contract }: PlanSubscriptionType,
    @Ctx() { operations, principal }: UsageContext,
  ): Promise<ChargesPreviewType | null> {
    requirePermission(principal, 'accrual:read');
    const preview = await operations.previewCharges(contract);
    return preview !== null && mayReadAccount(principal, preview.accountId) ? chargesPreviewTypeOf(preview) : null;
  }
}
