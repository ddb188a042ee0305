import type { EntitySchema } from '@mikro-orm/core';
import { accountEntity, aliasEntity } from './rows/account.entity';
import { apiKeyEntity, auditEntryEntity } from './rows/api-key.entity';
import { customerEntity, taxRegistrationEntity } from './rows/customer.entity';
import { refreshTokenEntity, sessionEntity, userEntity } from './rows/user.entity';

/** The one PostgreSQL schema that this subgraph owns. */
export const SCHEMA = 'customer';

export const entities = [
  customerEntity,
  taxRegistrationEntity,
  accountEntity,
  aliasEntity,
  userEntity,
  sessionEntity,
  refreshTokenEntity,
  apiKeyEntity,
  auditEntryEntity,
] as EntitySchema[];
