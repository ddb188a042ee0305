import { connectionOf } from '@otpless/service/graphql/page';
import { DateTimeScalar, JSONScalar } from '@otpless/service/graphql/scalars';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import type { EventCursor, EventRecord, EventStatus } from '../operations/reader';
import { EventStatusEnum } from './enums';
import { AccountType, accountOf } from './stubs.type';

@ObjectType('UsageEvent', { description: 'One fact of use, and what became of it.' })
@Directive('@key(fields: "source id")')
export class UsageEventType {
  @Field(() => String, { description: 'From the sender’s credential.' })
  source!: string;

  @Field(() => ID, { description: 'The sender’s own id; unique within the source.' })
  id!: string;

  @Field(() => String)
  eventName!: string;

  @Field(() => String, { description: 'An account id or an alias.' })
  subject!: string;

  @Field(() => AccountType, { nullable: true, description: 'Whom it is counted for.' })
  account!: AccountType | null;

  @Field(() => DateTimeScalar)
  occurredAt!: Date;

  @Field(() => DateTimeScalar)
  receivedAt!: Date;

  @Field(() => JSONScalar)
  attributes!: unknown;

  @Field(() => JSONScalar, { description: 'Personal values are replaced by pseudonyms.' })
  dimensions!: unknown;

  @Field(() => EventStatusEnum)
  status!: EventStatus;

  @Field(() => String, { nullable: true, description: 'Why it does not count.' })
  reason!: string | null;

  cursor!: EventCursor;
}

export const { Connection: UsageEventConnection } = connectionOf(() => UsageEventType, 'UsageEvent');

export function usageEventTypeOf({ accountId, ...event }: EventRecord): UsageEventType {
  return Object.assign(new UsageEventType(), { ...event, account: accountId === null ? null : accountOf(accountId) });
}
