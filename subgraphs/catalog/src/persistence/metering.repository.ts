import type { EntityManager } from '@mikro-orm/postgresql';
import type { EventSchemaStore, MeterStore } from '../operations/catalog-thing-ports';
import { SCHEMA } from './entities';
import { catalogThingStore } from './catalog-thing.store';
import { fresh, searched } from './reading';
import { eventSchemaEntity, type EventSchemaRow, meterEntity } from './rows/metering.entity';

export function eventSchemaStore(em: EntityManager): EventSchemaStore {
  const latest = async (eventName: string) => {
    const row = await em.findOne(eventSchemaEntity, { eventName }, { ...fresh, orderBy: { version: 'desc' } });
    return row === null ? null : schemaOf(row);
  };
  return {
    latest,
    versions: (eventName) => em.find(eventSchemaEntity, { eventName }, { ...fresh, orderBy: { version: 'desc' } }),
    latestForUpdate: async (eventName) => {
      // Not a row lock: the first definition of a name has no row to hold.
      await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`${SCHEMA} event schema ${eventName}`]);
      return latest(eventName);
    },
    all: async () => {
      const rows = await em.find(eventSchemaEntity, {}, { ...fresh, orderBy: { eventName: 'asc', version: 'desc' } });
      return latestOfEach(rows);
    },
    page: async ({ search, afterKey, limit }) => {
      const after = afterKey === null ? {} : { eventName: { $gt: afterKey } };
      const names = await em
        .createQueryBuilder(eventSchemaEntity)
        .select('eventName', true)
        .where({ ...searched(search, 'eventName'), ...after })
        .orderBy({ eventName: 'asc' })
        .limit(limit)
        .execute<{ eventName: string }[]>('all');
      const rows = await em.find(
        eventSchemaEntity,
        { eventName: { $in: names.map(({ eventName }) => eventName) } },
        { ...fresh, orderBy: { eventName: 'asc', version: 'desc' } },
      );
      return latestOfEach(rows);
    },
    add: async (schema, createdAt) => {
      await em.insert(eventSchemaEntity, { ...schema, createdAt });
    },
  };
}

export function meterStore(em: EntityManager): MeterStore {
  return {
    ...catalogThingStore(em, meterEntity, ['key', 'unit', 'description']),
    ofEvent: (eventName) => em.find(meterEntity, { eventName }, { ...fresh, orderBy: { key: 'asc' } }),
    all: () => em.find(meterEntity, {}, { ...fresh, orderBy: { key: 'asc' } }),
  };
}

/** Of rows in the order of event name and version, newest first. */
function latestOfEach(rows: readonly EventSchemaRow[]) {
  return rows.filter((row, index) => row.eventName !== rows[index - 1]?.eventName).map(schemaOf);
}

function schemaOf({ eventName, version, attributes, dimensions, computed }: EventSchemaRow) {
  return { eventName, version, attributes, dimensions, computed };
}
