import { EntitySchema } from '@mikro-orm/core';
import type { EventSchemaVersion } from '../../domain/event-schema';
import type { Meter } from '../../domain/meter';
import { id, instant, int, json, optionalInstant, optionalJson, optionalText, text, texts } from './columns';

export type EventSchemaRow = EventSchemaVersion;

export const eventSchemaEntity = new EntitySchema<EventSchemaRow>({
  name: 'EventSchema',
  tableName: 'event_schema',
  properties: {
    eventName: id,
    version: { ...int, primary: true },
    attributes: json,
    dimensions: json,
    computed: json,
    createdAt: instant,
  },
});

export const meterEntity = new EntitySchema<Meter>({
  name: 'Meter',
  tableName: 'meter',
  properties: {
    id,
    key: text,
    eventName: text,
    filter: optionalJson,
    aggregation: text,
    valueAttribute: optionalText,
    groupBy: texts,
    unit: text,
    description: optionalText,
    version: int,
    createdAt: instant,
    archivedAt: optionalInstant,
  },
});
