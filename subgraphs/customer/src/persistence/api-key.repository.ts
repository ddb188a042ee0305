import type { EntityManager } from '@mikro-orm/postgresql';
import type { FieldChange } from '@otpless/problem/field-changes';
import type { ApiKeyStore, AuditStore } from '../operations/ports';
import { fresh, held } from './customer.repository';
import { apiKeyEntity, auditEntryEntity } from './rows/api-key.entity';

export function apiKeyStore(em: EntityManager): ApiKeyStore {
  return {
    get: (id) => em.findOne(apiKeyEntity, { id }, fresh),
    getForUpdate: (id) => em.findOne(apiKeyEntity, { id }, held),
    liveNamed: (name) => em.findOne(apiKeyEntity, { name, revokedAt: null }, fresh),
    add: async (key) => {
      await em.insert(apiKeyEntity, key);
    },
    save: async (key) => {
      await em.nativeUpdate(apiKeyEntity, { id: key.id }, key);
    },
    touch: async (id, at) => {
      const aMinuteAgo = new Date(at.getTime() - 60_000);
      await em.nativeUpdate(
        apiKeyEntity,
        { id, $or: [{ lastUsedAt: null }, { lastUsedAt: { $lt: aMinuteAgo } }] },
        { lastUsedAt: at },
      );
    },
    revokedAfter: (id, size) =>
      em.find(
        apiKeyEntity,
        { revokedAt: { $ne: null }, ...(id === null ? {} : { id: { $gt: id } }) },
        { ...fresh, orderBy: { id: 'asc' }, limit: size },
      ),
  };
}

export function auditStore(em: EntityManager): AuditStore {
  return {
    add: async (entry) => {
      await em.insert(auditEntryEntity, entry);
    },
    addAll: async (entries) => {
      if (entries.length > 0) await em.insertMany(auditEntryEntity, [...entries]);
    },
    editsSince: async (subjectId, version) => {
      const rows = await em.execute<{ actor: string; changes: FieldChange[] | null }[]>(
        `select actor, detail -> 'changes' as changes from customer.audit_entry
         where subject_id = ? and (detail ->> 'version')::int > ? order by id`,
        [subjectId, version],
      );
      return rows.map(({ actor, changes }) => ({ actor, changes: changes ?? [] }));
    },
  };
}
