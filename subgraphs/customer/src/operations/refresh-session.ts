import { invariant } from '@otpless/problem/invariant';
import { type Session, SignInRefused, TokenReused, end, useUp } from '../domain/session';
import { audit } from './audit';
import { type OpenSession, giveTokens } from './open-session';
import type { Ports, Stores } from './ports';

/** Changes a refresh token for the next pair. A token shown twice was copied: its whole family is ended. */
export function refreshSession(ports: Ports) {
  return (refreshToken: string): Promise<OpenSession | SignInRefused> =>
    ports.transact(async (stores) => {
      const hash = ports.secrets.hash(refreshToken);
      const session = await familyOf(stores, hash);
      if (session === null) return new SignInRefused('The session has ended. Sign in again.');
      // Read again now that the family is held: the other of two callers may have used the token up meanwhile.
      const token = await stores.sessions.token(hash);
      invariant(token !== null, 'a held family keeps its tokens');
      const used = useUp(token, session, ports.clock.now());
      const user = await stores.users.get(session.userId);
      invariant(user !== null, 'a session has its user');
      if (used instanceof TokenReused) {
        await stores.sessions.save(end(session, 'TOKEN_REUSED', ports.clock.now()));
        await audit(stores, ports, user, 'refreshTokenReused', user.id, { sessionId: session.id });
      }
      if (used instanceof SignInRefused) return used;
      await stores.sessions.saveToken(used);
      return giveTokens(ports, stores, session, user);
    });
}

/** Ends the session of a refresh token. Says nothing about a token that is not known. */
export function signOut(ports: Ports) {
  return (refreshToken: string): Promise<Date> =>
    ports.transact(async (stores) => {
      const now = ports.clock.now();
      const session = await familyOf(stores, ports.secrets.hash(refreshToken));
      if (session === null || session.endedAt !== null) return now;
      await stores.sessions.save(end(session, 'SIGNED_OUT', now));
      const user = await stores.users.get(session.userId);
      invariant(user !== null, 'a session has its user');
      await audit(stores, ports, user, 'signOut', user.id, { sessionId: session.id });
      return now;
    });
}

async function familyOf({ sessions }: Stores, hash: string): Promise<Session | null> {
  const token = await sessions.token(hash);
  return token === null ? null : sessions.getForUpdate(token.sessionId);
}
