import { EntitySchema } from '@mikro-orm/core';
import type { Account } from '../../domain/account';
import type { Alias } from '../../domain/alias';
import { id, instant, int, json, optionalInstant, optionalInt, optionalText, text, texts } from './columns';

export const accountEntity = new EntitySchema<Account>({
  name: 'Account',
  tableName: 'account',
  properties: {
    id,
    customerId: text,
    name: text,
    parentId: optionalText,
    payerId: text,
    currency: { type: 'text', columnType: 'char(3)' },
    paymentMode: text,
    timeZone: text,
    netTermsDays: int,
    graceDays: optionalInt,
    tags: texts,
    metadata: json,
    status: text,
    version: int,
    revision: int,
    createdAt: instant,
  },
});

export const aliasEntity = new EntitySchema<Alias>({
  name: 'Alias',
  tableName: 'alias',
  properties: {
    id,
    accountId: text,
    value: text,
    effectiveFrom: instant,
    effectiveUntil: optionalInstant,
    revision: int,
  },
});
