import { EntitySchema } from '@mikro-orm/core';
import type { Migration } from '../../domain/migration';
import type { MigrationItem } from '../../domain/migration-item';
import {
  bool,
  currency,
  id,
  instant,
  int,
  json,
  optionalDate,
  optionalDecimal,
  optionalInstant,
  optionalInt,
  optionalJson,
  optionalText,
  text,
  texts,
} from './columns';

export const migrationEntity = new EntitySchema<Migration>({
  name: 'Migration',
  tableName: 'subscription_migration',
  properties: {
    id,
    name: text,
    toPlanVersionId: text,
    fromPlanVersionId: optionalText,
    timing: text,
    effectiveOn: optionalDate,
    carryOverrides: texts,
    status: text,
    version: int,
    plannedBy: json,
    plannedAt: instant,
    approvedBy: optionalJson,
    approvedAt: optionalInstant,
    cancelledBy: optionalJson,
    cancelledAt: optionalInstant,
    doneAt: optionalInstant,
    returnedBy: optionalJson,
    returnedAt: optionalInstant,
  },
});

export const migrationItemEntity = new EntitySchema<MigrationItem>({
  name: 'MigrationItem',
  tableName: 'subscription_migration_item',
  properties: {
    migrationId: id,
    subscriptionId: id,
    judgedRevision: int,
    outcome: text,
    message: optionalText,
    returning: { ...bool, fieldName: 'asked_back' }, // a reserved word of SQL
    attempts: int,
    effectiveOn: optionalDate,
    fromPlanVersionId: optionalText,
    term: optionalInt,
    currency,
    feesNow: optionalDecimal,
    feesThen: optionalDecimal,
    sameCycle: bool,
  },
});
