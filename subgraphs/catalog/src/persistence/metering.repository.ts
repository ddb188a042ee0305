import type { EntityManager } from '@mikro-orm/postgresql';
import type { BillableItemStore, EventSchemaStore, MeterStore } from '../operations/ports';
import { SCHEMA } from './entities';
import { addUnlessTaken } from './add-unless-taken';
import { fresh } from './reading';
import { billableItemEntity, eventSchemaEntity, type EventSchemaRow, meterEntity } from './rows/metering.entity';

export function eventSchemaStore(em: EntityManager): EventSchemaStore {
  const latest = async (eventName: string) => {
    const row = await em.findOne(eventSchemaEntity, { eventName }, { ...fresh, orderBy: { version: 'desc' } });
    return row === null ? null : schemaOf(row);
  };
  return {
    latest,
    latestForUpdate: async (eventName) => {
      // Not a row lock: the first definition of a name has no row to hold.
      await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`${SCHEMA} event schema ${eventName}`]);
      return latest(eventName);
    },
    all: async () => {
      const rows = await em.find(eventSchemaEntity, {}, { ...fresh, orderBy: { eventName: 'asc', version: 'desc' } });
      return rows.filter((row, index) => row.eventName !== rows[index - 1]?.eventName).map(schemaOf);
    },
    add: async (schema, createdAt) => {
      await em.insert(eventSchemaEntity, { ...schema, createdAt });
    },
  };
}

export function meterStore(em: EntityManager): MeterStore {
  return {
    add: (meter) => addUnlessTaken(em, meterEntity, meter),
    byIds: (ids) => em.find(meterEntity, { id: { $in: [...ids] } }, fresh),
    ofEvent: (eventName) => em.find(meterEntity, { eventName }, { ...fresh, orderBy: { key: 'asc' } }),
    all: () => em.find(meterEntity, {}, { ...fresh, orderBy: { key: 'asc' } }),
  };
}

export function billableItemStore(em: EntityManager): BillableItemStore {
  return {
    add: (item) => addUnlessTaken(em, billableItemEntity, item),
    byIds: (ids) => em.find(billableItemEntity, { id: { $in: [...ids] } }, fresh),
    all: () => em.find(billableItemEntity, {}, { ...fresh, orderBy: { key: 'asc' } }),
  };
}

function schemaOf({ eventName, version, attributes, dimensions }: EventSchemaRow) {
  return { eventName, version, attributes, dimensions };
}
