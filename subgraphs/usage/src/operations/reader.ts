import type { Money } from '@otpless/money/money';
import type { Accrual } from '../domain/accrual';
import type { AccrualState } from '../domain/accrual-state';
import type { AlertRule } from '../domain/alert-rule';
import type { MemberUse } from '../domain/member-shares';
import type { Meter } from '../domain/meter';
import type { SimulationReader } from './simulation-reader';

/** What screens and doors read; nothing here decides or locks. */
export interface UsageReader extends SimulationReader {
  event(source: string, id: string): Promise<EventRecord | null>;
  /** The newest first. */
  events(filter: EventFilter, after: EventCursor | null, limit: number): Promise<EventRecord[]>;
  /** What took the keys of these ids: their content hashes. */
  hashes(source: string, ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** The newest first. */
  unprocessed(code: string | null, after: string | null, limit: number): Promise<UnprocessedRecord[]>;
  unprocessedCount(code: string | null): Promise<number>;
  meter(id: string): Promise<Meter | null>;
  timeZoneOf(accountId: string): Promise<string | null>;
  usage(question: UsageQuestion): Promise<UsagePoint[]>;
  accruals(ids: readonly string[]): Promise<Accrual[]>;
  /** What the meters of an accrual counted of each of its accounts; those that used nothing are left out. */
  memberUse(accrual: Accrual): Promise<MemberUse[]>;
  /** The latest period first. */
  accrualPage(filter: AccrualFilter, after: AccrualCursor | null, limit: number): Promise<Accrual[]>;
  /** Up to so many of each, the latest period first. */
  accrualsOf(subscriptionIds: readonly string[], limit: number): Promise<Accrual[]>;
  accrualsAt(subscriptionIds: readonly string[], at: Date): Promise<Accrual[]>;
  alertRules(filter: { readonly ids?: readonly string[]; readonly accountId?: string | null }): Promise<AlertRule[]>;
  alerts(ids: readonly string[]): Promise<RaisedAlert[]>;
  /** The newest first. */
  alertPage(accountId: string | null, after: AlertCursor | null, limit: number): Promise<RaisedAlert[]>;
  overview(now: Date): Promise<Overview>;
}

export type EventStatus = 'PROCESSED' | 'UNPROCESSED' | 'DUPLICATE' | 'CONFLICT' | 'REJECTED';

export interface EventRecord {
  readonly source: string;
  readonly id: string;
  readonly eventName: string;
  readonly subject: string;
  readonly accountId: string | null;
  readonly occurredAt: Date;
  readonly receivedAt: Date;
  readonly attributes: unknown;
  readonly dimensions: unknown;
  readonly status: EventStatus;
  readonly reason: string | null;
  readonly cursor: EventCursor;
}

export interface EventFilter {
  readonly accountId: string | null;
  readonly subject: string | null;
  readonly eventName: string | null;
  readonly status: EventStatus | null;
}

/** The instant an event is listed under, and its key among those of that instant. */
export type EventCursor = readonly [at: string, key: string];
export type AccrualCursor = readonly [startsOn: string, id: string];
export type AlertCursor = readonly [raisedAt: string, id: string];

export interface UnprocessedRecord {
  readonly id: string;
  readonly source: string;
  readonly eventId: string;
  readonly eventName: string;
  readonly subject: string;
  readonly occurredAt: Date;
  readonly receivedAt: Date;
  readonly code: string;
  readonly reason: string;
  readonly payload: unknown;
}

export type Granularity = 'MINUTE_15' | 'HOUR' | 'DAY' | 'MONTH';

export interface UsageQuestion {
  readonly meter: Meter;
  readonly accountId: string | null;
  readonly from: Date;
  readonly to: Date;
  readonly granularity: Granularity;
  /** Days and months are of this zone. */
  readonly timeZone: string;
  readonly groupBy: readonly string[];
}

export interface UsagePoint {
  readonly from: Date;
  readonly quantity: string;
  readonly group: Record<string, string>;
}

export interface AccrualFilter {
  readonly subscriptionId: string | null;
  readonly accountId: string | null;
  readonly state: AccrualState | null;
}

export interface RaisedAlert {
  readonly id: string;
  readonly ruleId: string;
  readonly accountId: string;
  readonly message: string;
  readonly value: Money;
  readonly threshold: Money;
  readonly raisedAt: Date;
}

export interface Overview {
  readonly eventsToday: number;
  /** The last full seconds, oldest first, without gaps. */
  readonly seconds: readonly { readonly at: Date; readonly events: number }[];
  readonly accruedToday: readonly Money[];
}
