import type { Server } from 'node:http';
import { type ExecutionArgs, GraphQLError, type GraphQLSchema } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Authentication, Caller } from '../authentication';
import { type SubscribePayload, liveRequestOf } from './live-request';
import type { LiveRequest, LiveSubscriptions } from './live-subscriptions';

const MAX_MESSAGE_BYTES = 64 * 1024;
/** A client that lets this much pile up is closed; it reconnects to the present state. */
const MAX_BUFFERED_BYTES = 1024 * 1024;
const TOO_SLOW = 4429;
const TOKEN_ENDED = 4403;

interface SocketExtra extends Record<PropertyKey, unknown> {
  readonly socket: WebSocket;
  caller?: Caller;
  tokenTimer?: NodeJS.Timeout;
}

export interface LiveServer {
  /** Closes the sockets of a credential that was taken back. */
  closeFor(principalId: string): void;
  close(): Promise<void>;
}

export interface LiveServerOptions {
  readonly http: Server;
  readonly schema: GraphQLSchema;
  readonly authentication: Authentication;
  readonly subscriptions: LiveSubscriptions;
}

/** Serves GraphQL subscriptions at `/graphql` with graphql-ws; `connectionParams.authorization` says who. */
export function serveLiveUpdates({ http, schema, authentication, subscriptions }: LiveServerOptions): LiveServer {
  const sockets = new WebSocketServer({ server: http, path: '/graphql', maxPayload: MAX_MESSAGE_BYTES });
  const callers = new Map<SocketExtra, string>();
  const disposable = useServer<Record<string, unknown>, SocketExtra>(
    {
      connectionInitWaitTimeout: 10_000,
      onConnect: async ({ connectionParams, extra }) => {
        const authorization = connectionParams?.['authorization'] ?? connectionParams?.['Authorization'];
        const caller = await authentication
          .callerOf(typeof authorization === 'string' ? authorization : undefined)
          .catch(() => null);
        if (caller === null) return false;
        extra.caller = caller;
        callers.set(extra, caller.principal.id);
        endWithToken(extra, caller);
        return true;
      },
      onSubscribe: ({ extra }, _id, payload) => {
        if (extra.caller === undefined)
          return [new GraphQLError('Not signed in.', { extensions: { code: 'UNAUTHENTICATED' } })];
        const request = liveRequestOf(payload as SubscribePayload, schema, extra.caller.principal);
        if (!('topic' in request)) return request;
        const { document, operation } = request;
        return {
          schema,
          document,
          operationName: operation.name?.value ?? null,
          contextValue: request,
        } as ExecutionArgs;
      },
      // The gateway cannot execute subscriptions: each event is a query on the twin field.
      subscribe: async ({ contextValue }) => {
        try {
          return await subscriptions.subscribe(contextValue as LiveRequest);
        } catch (error) {
          return {
            errors: [
              error instanceof GraphQLError
                ? error
                : new GraphQLError('The present state cannot be read just now.', {
                    extensions: { code: 'UNAVAILABLE' },
                  }),
            ],
          };
        }
      },
      onNext: ({ extra }) => {
        if (extra.socket.bufferedAmount > MAX_BUFFERED_BYTES)
          extra.socket.close(TOO_SLOW, 'Too slow: reconnect to the present state.');
      },
      onDisconnect: ({ extra }) => forget(extra),
      onClose: ({ extra }) => forget(extra),
    },
    sockets,
    15_000,
  );

  function forget(extra: SocketExtra): void {
    clearTimeout(extra.tokenTimer);
    callers.delete(extra);
  }

  return {
    closeFor: (principalId) => {
      for (const [extra, id] of callers)
        if (id === principalId) extra.socket.close(TOKEN_ENDED, 'This credential was revoked.');
    },
    close: async () => {
      await disposable.dispose();
    },
  };
}

/** A socket ends with the token that opened it. */
function endWithToken(extra: SocketExtra, { expiresAt }: Caller): void {
  if (expiresAt === null) return;
  const remainingMs = Math.min(expiresAt.getTime() - Date.now(), 2 ** 31 - 1);
  extra.tokenTimer = setTimeout(
    () => extra.socket.close(TOKEN_ENDED, 'The token has ended: connect with a new one.'),
    Math.max(remainingMs, 0),
  );
}
