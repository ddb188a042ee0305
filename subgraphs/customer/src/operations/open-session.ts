import { permissionsOfRoles } from '@otpless/service/permissions';
import { ACCESS_TOKEN_SECONDS, type Session, newRefreshToken } from '../domain/session';
import type { User } from '../domain/user';
import type { Ports, Stores } from './ports';

/** What a signed-in user gets: a short-lived token to call with and a longer-lived one to renew it. */
export interface OpenSession {
  readonly accessToken: string;
  readonly accessTokenExpiresAt: Date;
  readonly refreshToken: string;
  readonly refreshTokenExpiresAt: Date;
  readonly user: User;
}

/** Gives out the next pair of tokens of a session; roles are read anew each time, so a change shows within minutes. */
export async function giveTokens(ports: Ports, stores: Stores, session: Session, user: User): Promise<OpenSession> {
  const now = ports.clock.now();
  const refreshToken = ports.secrets.random();
  const kept = newRefreshToken(ports.secrets.hash(refreshToken), session, now);
  await stores.sessions.addToken(kept);
  const accessTokenExpiresAt = new Date((Math.floor(now.getTime() / 1000) + ACCESS_TOKEN_SECONDS) * 1000);
  const { name, roles } = user;
  const claims = { kind: 'USER', name, roles, permissions: permissionsOfRoles(roles), sid: session.id };
  const accessToken = await ports.tokens.sign(user.id, claims, now, accessTokenExpiresAt);
  return { accessToken, accessTokenExpiresAt, refreshToken, refreshTokenExpiresAt: kept.expiresAt, user };
}
