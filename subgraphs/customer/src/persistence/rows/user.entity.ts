import { EntitySchema } from '@mikro-orm/core';
import type { RefreshToken, Session } from '../../domain/session';
import type { User } from '../../domain/user';
import { id, instant, optionalInstant, optionalText, text, texts } from './columns';

export interface UserRow extends User {
  readonly passwordHash: string;
}

export const userEntity = new EntitySchema<UserRow>({
  name: 'User',
  tableName: 'console_user',
  properties: { id, email: text, name: text, roles: texts, passwordHash: text, createdAt: instant },
});

export const sessionEntity = new EntitySchema<Session>({
  name: 'Session',
  tableName: 'session',
  properties: { id, userId: text, startedAt: instant, endedAt: optionalInstant, endedBecause: optionalText },
});

export const refreshTokenEntity = new EntitySchema<RefreshToken>({
  name: 'RefreshToken',
  tableName: 'refresh_token',
  properties: { hash: id, sessionId: text, issuedAt: instant, expiresAt: instant, rotatedAt: optionalInstant },
});

export function userOf({ id: userId, email, name, roles, createdAt }: UserRow): User {
  return { id: userId, email, name, roles, createdAt };
}
