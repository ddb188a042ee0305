import { Projections } from './0001-projections';
import { Events } from './0002-events';
import { Accruals } from './0003-accruals';
import { Alerts } from './0004-alerts';
import { CommunityEdition } from './0005-community-edition';
import { WholeContracts } from './0010-whole-contracts';
import { DailyAccruals } from './0011-daily-accruals';
import { RatingGroups } from './0012-rating-groups';
import { Metering } from './0020-metering';
import { UniqueValues } from './0021-unique-values';
import { BillableItems } from './0022-billable-items';
import { GraceOfAccounts } from './0030-grace-of-accounts';
import { Simulations } from './0040-simulations';
import { KnownEnds } from './0050-known-ends';

/** All of them, in order; forward only. */
export const migrations = [
  { name: '0001-projections', class: Projections },
  { name: '0002-events', class: Events },
  { name: '0003-accruals', class: Accruals },
  { name: '0004-alerts', class: Alerts },
  { name: '0005-community-edition', class: CommunityEdition },
  { name: '0010-whole-contracts', class: WholeContracts },
  { name: '0011-daily-accruals', class: DailyAccruals },
  { name: '0012-rating-groups', class: RatingGroups },
  { name: '0020-metering', class: Metering },
  { name: '0021-unique-values', class: UniqueValues },
  { name: '0022-billable-items', class: BillableItems },
  { name: '0030-grace-of-accounts', class: GraceOfAccounts },
  { name: '0040-simulations', class: Simulations },
  { name: '0050-known-ends', class: KnownEnds },
];
