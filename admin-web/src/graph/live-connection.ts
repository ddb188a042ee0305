import { createClient } from 'graphql-ws';
import { currentSession, onSessionChange } from '../session/session';

export type LiveState = { kind: 'IDLE' } | { kind: 'CONNECTING' } | { kind: 'LIVE' } | { kind: 'LOST'; since: number };

const keepAliveMs = 5_000;
const pongTimeoutMs = 4_000;
const longestRetryDelayMs = 8_000;

let state: LiveState = { kind: 'IDLE' };
const listeners = new Set<() => void>();

export const currentLiveState = (): LiveState => state;

/** Calls back when the live connection comes or goes; returns how to stop. */
export function onLiveStateChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function become(next: LiveState): void {
  state = next;
  for (const listener of listeners) listener();
}

const socketUrl = () => `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/graphql`;

function accessToken(): string | undefined {
  const session = currentSession();
  return session.kind === 'SIGNED_IN' ? session.accessToken : undefined;
}

let pongTimer: ReturnType<typeof setTimeout> | undefined;

/** The WebSocket of this tab. It reconnects for ever; the first message after that is the present state. */
export const liveClient = createClient({
  url: socketUrl,
  connectionParams: () => ({ authorization: `Bearer ${accessToken() ?? ''}` }),
  retryAttempts: Number.POSITIVE_INFINITY,
  // A refused token is retried too: the next attempt carries the refreshed one.
  shouldRetry: () => true,
  retryWait: (retries) =>
    new Promise((resolve) => setTimeout(resolve, Math.min(250 * 2 ** retries, longestRetryDelayMs))),
  keepAlive: keepAliveMs,
  on: {
    connecting: () => {
      if (state.kind !== 'LOST') become({ kind: 'CONNECTING' });
    },
    connected: () => become({ kind: 'LIVE' }),
    closed: (event) => {
      clearTimeout(pongTimer);
      // 1000 is our own goodbye when the last subscription ended.
      const clean = (event as CloseEvent).code === 1000;
      if (clean) become({ kind: 'IDLE' });
      else if (state.kind !== 'LOST') become({ kind: 'LOST', since: Date.now() });
    },
    // A network that swallows packets closes nothing: a ping without its pong ends the socket.
    ping: (received) => {
      if (!received) pongTimer = setTimeout(() => liveClient.terminate(), pongTimeoutMs);
    },
    pong: (received) => {
      if (received) clearTimeout(pongTimer);
    },
  },
});

// A socket ends with the token it was opened with: open a new one as soon as there is a new token.
let tokenOfSocket = accessToken();
onSessionChange(() => {
  const token = accessToken();
  if (tokenOfSocket && token !== tokenOfSocket && state.kind === 'LIVE') liveClient.terminate();
  tokenOfSocket = token;
});
