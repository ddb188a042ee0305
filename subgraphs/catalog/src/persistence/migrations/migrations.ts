import { Metering } from './0001-metering';
import { Plans } from './0002-plans';
import { Subscriptions } from './0003-subscriptions';
import { PlansOfEveryKind } from './0010-plans-of-every-kind';
import { Edits } from './0011-edits';
import { Catalogues } from './0012-catalogues';
import { EditedAt } from './0013-edited-at';
import { Features } from './0020-features';
import { MeteringTrees } from './0021-metering';
import { CatalogThings } from './0022-catalog-things';
import { SubscriptionLife } from './0030-subscription-life';
import { OverridesAndCoupons } from './0031-overrides-and-coupons';
import { PricingProposals } from './0040-pricing-proposals';
import { Experiments } from './0050-experiments';
import { PaymentModes } from './0060-payment-modes';
import { MigrationsOfSubscriptions } from './0061-migrations-of-subscriptions';
import { AccountNames } from './0062-account-names';

/** Forward only, in this order. */
export const migrations = [
  { name: '0001-metering', class: Metering },
  { name: '0002-plans', class: Plans },
  { name: '0003-subscriptions', class: Subscriptions },
  { name: '0010-plans-of-every-kind', class: PlansOfEveryKind },
  { name: '0011-edits', class: Edits },
  { name: '0012-catalogues', class: Catalogues },
  { name: '0013-edited-at', class: EditedAt },
  { name: '0020-features', class: Features },
  { name: '0021-metering', class: MeteringTrees },
  { name: '0022-catalog-things', class: CatalogThings },
  { name: '0030-subscription-life', class: SubscriptionLife },
  { name: '0031-overrides-and-coupons', class: OverridesAndCoupons },
  { name: '0040-pricing-proposals', class: PricingProposals },
  { name: '0050-experiments', class: Experiments },
  { name: '0060-payment-modes', class: PaymentModes },
  { name: '0061-migrations-of-subscriptions', class: MigrationsOfSubscriptions },
  { name: '0062-account-names', class: AccountNames },
];
