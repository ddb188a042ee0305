import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { BillableItem } from '../../domain/billable-item';
import type { Feature } from '../../domain/feature';
import type { CatalogContext } from '../context';
import { BillableItemType } from '../types/billable-item.type';
import { EntitlementTermsType } from '../types/card-terms.type';
import { FeatureType } from '../types/feature.type';
import { RateCardType } from '../types/rate-card.type';

@Resolver(() => RateCardType)
export class RateCardResolver {
  @FieldResolver(() => BillableItemType, { nullable: true, description: 'What it is invoiced as.' })
  async item(
    @Root() { itemId }: { readonly itemId: string | null },
    @Ctx() { loaders }: CatalogContext,
  ): Promise<BillableItem | null> {
    return itemId === null ? null : loaders.item.load(itemId);
  }
}

@Resolver(() => EntitlementTermsType)
export class EntitlementTermsResolver {
  @FieldResolver(() => FeatureType, { nullable: true })
  feature(@Root() { featureKey }: EntitlementTermsType, @Ctx() { loaders }: CatalogContext): Promise<Feature | null> {
    return loaders.featureByKey.load(featureKey);
  }
}
