import { Problem } from '@otpless/problem/problem';

/** One sign-in of a user and every refresh that follows from it: a family of refresh tokens, one alive at a time. */
export interface Session {
  readonly id: string;
  readonly userId: string;
  readonly startedAt: Date;
  readonly endedAt: Date | null;
  readonly endedBecause: 'SIGNED_OUT' | 'TOKEN_REUSED' | null;
}

export interface RefreshToken {
  readonly hash: string;
  readonly sessionId: string;
  readonly issuedAt: Date;
  readonly expiresAt: Date;
  /** When its successor was given out. */
  readonly rotatedAt: Date | null;
}

export const REFRESH_TOKEN_DAYS = 14;
export const ACCESS_TOKEN_SECONDS = 600;

/** Not let in. The message never tells whether the address, the password or the token was wrong. */
export class SignInRefused extends Problem {
  readonly typeName = 'SignInRefused';
}

/** A token was shown again after its successor had been given out: one of the two holders stole it. */
export class TokenReused extends SignInRefused {}

/** A refresh token of a session, valid from now. */
export function newRefreshToken(hash: string, session: Session, now: Date): RefreshToken {
  const expiresAt = new Date(now.getTime() + REFRESH_TOKEN_DAYS * 86_400_000);
  return { hash, sessionId: session.id, issuedAt: now, expiresAt, rotatedAt: null };
}

/** The token as used up, or why it opens nothing. Re-use is told before anything else, since it ends the session. */
export function useUp(token: RefreshToken, session: Session, now: Date): RefreshToken | SignInRefused {
  const refusal = 'The session has ended. Sign in again.';
  if (session.endedAt !== null) return new SignInRefused(refusal);
  if (token.rotatedAt !== null) return new TokenReused(refusal);
  if (token.expiresAt <= now) return new SignInRefused(refusal);
  return { ...token, rotatedAt: now };
}

/** The session as ended; the first reason stays. */
export function end(session: Session, because: NonNullable<Session['endedBecause']>, now: Date): Session {
  return session.endedAt === null ? { ...session, endedAt: now, endedBecause: because } : session;
}
