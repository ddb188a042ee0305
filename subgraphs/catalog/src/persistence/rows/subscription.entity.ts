import { EntitySchema } from '@mikro-orm/core';
import type { Account, Phase, Subscription } from '../../domain/subscription';
import { currency, date, id, instant, int, optionalDate, optionalInstant, text } from './columns';

export type SubscriptionRow = Omit<Subscription, 'phases'>;

export const subscriptionEntity = new EntitySchema<SubscriptionRow>({
  name: 'Subscription',
  tableName: 'subscription',
  properties: {
    id,
    accountId: text,
    currency,
    startsOn: date,
    endsOn: optionalDate,
    cancelledAt: optionalInstant,
    revision: int,
    createdAt: instant,
  },
});

export interface PhaseRow extends Phase {
  readonly subscriptionId: string;
}

export const phaseEntity = new EntitySchema<PhaseRow>({
  name: 'SubscriptionPhase',
  tableName: 'subscription_phase',
  properties: {
    subscriptionId: id,
    startsOn: { ...date, primary: true },
    endsOn: optionalDate,
    planVersionId: text,
  },
});

export const accountEntity = new EntitySchema<Account>({
  name: 'Account',
  tableName: 'account',
  properties: { id, revision: int, currency, status: text, timeZone: text },
});
