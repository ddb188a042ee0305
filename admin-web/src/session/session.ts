// The session of this tab. The access token lives in memory only: a reload asks for a new one with the httpOnly
// refresh cookie, so that no script that gets into the page later finds a token in storage.

interface SessionResponse {
  accessToken: string;
  accessTokenExpiresAt: string;
}

export type SessionState = { kind: 'UNKNOWN' } | { kind: 'SIGNED_OUT' } | { kind: 'SIGNED_IN'; accessToken: string };
export type SignInAnswer = { kind: 'SIGNED_IN' } | { kind: 'REFUSED' } | { kind: 'UNREACHABLE'; message: string };

const refreshAheadMs = 30_000;
const retryDelayMs = 5_000;
const refreshLock = 'otpless-session-refresh';

let state: SessionState = { kind: 'UNKNOWN' };
let refreshTimer: ReturnType<typeof setTimeout> | undefined;
let refreshing: Promise<void> | undefined;
const listeners = new Set<() => void>();

export const currentSession = (): SessionState => state;

/** Calls back on every change of the session; returns how to stop. */
export function onSessionChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function become(next: SessionState): void {
  state = next;
  for (const listener of listeners) listener();
}

function accept({ accessToken, accessTokenExpiresAt }: SessionResponse): void {
  const delayMs = Math.max(Date.parse(accessTokenExpiresAt) - Date.now() - refreshAheadMs, 1_000);
  clearTimeout(refreshTimer);
  refreshTimer = setTimeout(() => void refreshSession(), delayMs);
  become({ kind: 'SIGNED_IN', accessToken });
}

/** Exchanges e-mail and password for a session. */
export async function signIn(email: string, password: string): Promise<SignInAnswer> {
  try {
    const response = await fetch('/v1/session', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, password }),
    });
    if (response.ok) {
      accept((await response.json()) as SessionResponse);
      return { kind: 'SIGNED_IN' };
    }
    if (response.status >= 500 || response.status === 429) {
      return { kind: 'UNREACHABLE', message: `The server answered ${response.status}.` };
    }
    return { kind: 'REFUSED' };
  } catch {
    return { kind: 'UNREACHABLE', message: 'The server did not answer.' };
  }
}

/** Gets a fresh access token with the refresh cookie; callers that come together share one exchange. */
export function refreshSession(): Promise<void> {
  refreshing ??= exchangeCookie().finally(() => {
    refreshing = undefined;
  });
  return refreshing;
}

async function exchangeCookie(): Promise<void> {
  try {
    const response = await inTurn(() => fetch('/v1/session/refresh', { method: 'POST' }));
    if (response.ok) accept((await response.json()) as SessionResponse);
    else if (response.status === 401 || response.status === 403) endSession();
    else retryLater();
  } catch {
    retryLater();
  }
}

/**
 * Refresh tokens rotate and reuse ends the session: tabs, which share the cookie, take turns.
 * Browsers offer locks only where the page came by https or from this machine.
 */
async function inTurn(exchange: () => Promise<Response>): Promise<Response> {
  return window.isSecureContext ? await navigator.locks.request(refreshLock, exchange) : await exchange();
}

/** The server is away, which says nothing about the session: keep it and ask again. */
function retryLater(): void {
  clearTimeout(refreshTimer);
  refreshTimer = setTimeout(() => void refreshSession(), retryDelayMs);
}

function endSession(): void {
  clearTimeout(refreshTimer);
  become({ kind: 'SIGNED_OUT' });
}

/** Ends the session here and at the server. */
export async function signOut(): Promise<void> {
  try {
    await fetch('/v1/session', { method: 'DELETE' });
  } finally {
    endSession();
  }
}
