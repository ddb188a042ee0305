import type { BillableItem } from '../domain/billable-item';
import type { CatalogUse } from '../domain/catalog-thing';
import type { EventSchema, EventSchemaVersion } from '../domain/event-schema';
import type { Feature } from '../domain/feature';
import type { Meter } from '../domain/meter';
import type { KeyedPageRequest } from './page-requests';

export interface EventSchemaStore {
  /** The latest version, held against a second definition until the transaction ends. */
  latestForUpdate(eventName: string): Promise<EventSchema | null>;
  latest(eventName: string): Promise<EventSchema | null>;
  /** Newest first. */
  versions(eventName: string): Promise<EventSchemaVersion[]>;
  /** The latest versions, by event name. */
  all(): Promise<EventSchema[]>;
  /** The latest versions; the event name is the key. */
  page(request: KeyedPageRequest): Promise<EventSchema[]>;
  add(schema: EventSchema, createdAt: Date): Promise<void>;
}

/** Meters, billable items and features. */
export interface CatalogThingStore<Thing> {
  /** False where the key is taken. */
  add(thing: Thing): Promise<boolean>;
  /** Writes a thing whose former state was read for update in this transaction. */
  save(thing: Thing): Promise<void>;
  getForUpdate(id: string): Promise<Thing | null>;
  byIds(ids: readonly string[]): Promise<Thing[]>;
  page(request: CatalogThingsRequest): Promise<Thing[]>;
}

export interface CatalogThingsRequest extends KeyedPageRequest {
  /** Those that were withdrawn, else those that were not. */
  readonly archived: boolean;
  /** What fields must be; null means nothing. */
  readonly where?: Readonly<Record<string, string | null>>;
}

export interface MeterStore extends CatalogThingStore<Meter> {
  ofEvent(eventName: string): Promise<Meter[]>;
  all(): Promise<Meter[]>;
}

export interface BillableItemStore extends CatalogThingStore<BillableItem> {
  byKeys(keys: readonly string[]): Promise<BillableItem[]>;
  all(): Promise<BillableItem[]>;
}

export interface FeatureStore extends CatalogThingStore<Feature> {
  /** What entitlement cards name. */
  byKeys(keys: readonly string[]): Promise<Feature[]>;
}

/** What in the catalog needs a thing: other things, plan versions that are or may be offered or are subscribed to, overrides. */
export interface UseStore {
  ofMeter(meter: Meter, on: Date): Promise<CatalogUse[]>;
  ofItem(item: BillableItem, on: Date): Promise<CatalogUse[]>;
  ofFeature(feature: Feature, on: Date): Promise<CatalogUse[]>;
}
