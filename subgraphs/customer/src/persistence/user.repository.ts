import type { EntityManager } from '@mikro-orm/postgresql';
import type { SessionStore, SignInFailureStore, UserStore } from '../operations/ports';
import { fresh, held } from './customer.repository';
import { refreshTokenEntity, sessionEntity, userEntity, userOf } from './rows/user.entity';

export function userStore(em: EntityManager): UserStore {
  return {
    get: async (id) => {
      const row = await em.findOne(userEntity, { id }, fresh);
      return row === null ? null : userOf(row);
    },
    any: async () => (await em.execute('select from customer.console_user limit 1')).length > 0,
    credentialOf: async (email) => {
      const row = await em.findOne(userEntity, { email }, fresh);
      return row === null ? null : { user: userOf(row), passwordHash: row.passwordHash };
    },
    add: async (user, passwordHash) => {
      await em.insert(userEntity, { ...user, passwordHash });
    },
  };
}

export function sessionStore(em: EntityManager): SessionStore {
  return {
    getForUpdate: (id) => em.findOne(sessionEntity, { id }, held),
    add: async (session) => {
      await em.insert(sessionEntity, session);
    },
    save: async (session) => {
      await em.nativeUpdate(sessionEntity, { id: session.id }, session);
    },
    token: (hash) => em.findOne(refreshTokenEntity, { hash }, fresh),
    addToken: async (token) => {
      await em.insert(refreshTokenEntity, token);
    },
    saveToken: async (token) => {
      await em.nativeUpdate(refreshTokenEntity, { hash: token.hash }, token);
    },
    // A whole family at a time: while one of its tokens lives, the used-up ones still tell of a theft.
    forgetExpired: async (before) => {
      await em.execute(
        `delete from customer.session s where not exists (
           select from customer.refresh_token t where t.session_id = s.id and t.expires_at > ?)`,
        [before],
      );
    },
  };
}

export function signInFailureStore(em: EntityManager): SignInFailureStore {
  return {
    since: async (emailHash, start) => {
      const rows = await em.execute<{ failed_at: Date | string }[]>(
        `select failed_at from customer.sign_in_failure where email_hash = ? and failed_at > ?`,
        [emailHash, start],
      );
      return rows.map(({ failed_at: at }) => new Date(at));
    },
    add: async (emailHash, at) => {
      await em.execute(`insert into customer.sign_in_failure (email_hash, failed_at) values (?, ?)`, [emailHash, at]);
    },
    forget: async (emailHash) => {
      await em.execute(`delete from customer.sign_in_failure where email_hash = ?`, [emailHash]);
    },
    // Rows that another try is deleting already are left to it.
    forgetBefore: async (start) => {
      await em.execute(
        `delete from customer.sign_in_failure where sequence in (
           select sequence from customer.sign_in_failure where failed_at <= ? limit 1000 for update skip locked)`,
        [start],
      );
    },
  };
}
