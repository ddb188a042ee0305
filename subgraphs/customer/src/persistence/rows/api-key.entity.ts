import { EntitySchema } from '@mikro-orm/core';
import type { ApiKey } from '../../domain/api-key';
import type { AuditEntry } from '../../operations/ports';
import { id, instant, optionalInstant, optionalJson, text, texts } from './columns';

export const apiKeyEntity = new EntitySchema<ApiKey>({
  name: 'ApiKey',
  tableName: 'api_key',
  properties: {
    id,
    name: text,
    source: text,
    scopes: texts,
    secretHash: text,
    lastFour: { type: 'text', columnType: 'char(4)' },
    createdBy: text,
    createdAt: instant,
    lastUsedAt: optionalInstant,
    revokedAt: optionalInstant,
  },
});

export const auditEntryEntity = new EntitySchema<AuditEntry>({
  name: 'AuditEntry',
  tableName: 'audit_entry',
  properties: { id, at: instant, actorId: text, actor: text, action: text, subjectId: text, detail: optionalJson },
});
