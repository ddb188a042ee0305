import { EntitySchema } from '@mikro-orm/core';
import type BigNumber from 'bignumber.js';
import type { Override } from '../../domain/override';
import type { Account, AppliedCoupon, LicenceQuantity, Pause, Subscription, Term } from '../../domain/subscription';
import type { SubscriptionChange } from '../../domain/subscription-change';
import {
  currency,
  date,
  decimal,
  id,
  instant,
  int,
  json,
  optionalDate,
  optionalInstant,
  optionalInt,
  optionalJson,
  optionalText,
  text,
} from './columns';

export type SubscriptionRow = Omit<
  Subscription,
  'memberAccountIds' | 'terms' | 'pauses' | 'licences' | 'overrides' | 'coupons'
>;

export const subscriptionEntity = new EntitySchema<SubscriptionRow>({
  name: 'Subscription',
  tableName: 'subscription',
  properties: {
    id,
    accountId: text,
    currency,
    startsOn: date,
    endsOn: optionalDate,
    agreedEndsOn: optionalDate,
    cancelledAt: optionalInstant,
    experimentId: optionalText,
    armKey: optionalText,
    revision: int,
    createdAt: instant,
  },
});

interface OfSubscription {
  readonly subscriptionId: string;
}

export type TermRow = Term & OfSubscription;

export const termEntity = new EntitySchema<TermRow>({
  name: 'SubscriptionTerm',
  tableName: 'subscription_term',
  properties: {
    subscriptionId: id,
    number: { ...int, primary: true },
    startsOn: date,
    planVersionId: text,
    trialEndsOn: optionalDate,
    replacedBy: optionalInt,
  },
});

export type PauseRow = Pause & OfSubscription;

export const pauseEntity = new EntitySchema<PauseRow>({
  name: 'SubscriptionPause',
  tableName: 'subscription_pause',
  properties: { subscriptionId: id, startsOn: { ...date, primary: true }, endsOn: optionalDate, because: text },
});

export type LicenceRow = Omit<LicenceQuantity, 'quantity'> & OfSubscription & { readonly quantity: BigNumber };

export const licenceEntity = new EntitySchema<LicenceRow>({
  name: 'SubscriptionLicence',
  tableName: 'subscription_licence',
  properties: {
    subscriptionId: id,
    rateCardKey: id,
    effectiveOn: { ...date, primary: true },
    quantity: decimal,
  },
});

export interface MemberRow extends OfSubscription {
  readonly accountId: string;
  readonly position: number;
}

export const memberEntity = new EntitySchema<MemberRow>({
  name: 'SubscriptionMember',
  tableName: 'subscription_member',
  properties: { subscriptionId: id, accountId: id, position: int },
});

export type OverrideRow = Override & OfSubscription;

export const overrideEntity = new EntitySchema<OverrideRow>({
  name: 'SubscriptionOverride',
  tableName: 'subscription_override',
  properties: {
    subscriptionId: id,
    term: { ...int, primary: true },
    rateCardKey: id,
    effectiveOn: { ...date, primary: true },
    change: optionalJson,
  },
});

export type SubscriptionCouponRow = AppliedCoupon & OfSubscription;

export const subscriptionCouponEntity = new EntitySchema<SubscriptionCouponRow>({
  name: 'SubscriptionCoupon',
  tableName: 'subscription_coupon',
  properties: { subscriptionId: id, couponId: id, couponKey: text, startsOn: date, endsOn: optionalDate },
});

export type SubscriptionChangeRow = Omit<SubscriptionChange, 'by'> & {
  readonly byId: string;
  readonly byName: string;
};

export const subscriptionChangeEntity = new EntitySchema<SubscriptionChangeRow>({
  name: 'SubscriptionChange',
  tableName: 'subscription_change',
  properties: {
    subscriptionId: id,
    revision: { ...int, primary: true },
    effectiveOn: date,
    details: json,
    reason: optionalText,
    byId: text,
    byName: text,
    at: instant,
  },
});

export const accountEntity = new EntitySchema<Account>({
  name: 'Account',
  tableName: 'account',
  properties: { id, revision: int, currency, status: text, timeZone: text, paymentMode: optionalText },
});
