import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import type { Caller } from './caller';

export interface Following<Data> {
  /** What arrived, the oldest first. */
  readonly messages: Data[];
  readonly problems: { readonly message: string; readonly extensions?: { readonly code?: string } }[];
  connected(): boolean;
  /** How the last connection ended. */
  closed(): { readonly code: number } | undefined;
  stop(): Promise<void>;
}

/** Subscribes to live updates as the console does, and connects again whenever the gateway comes back. */
export function follow<Data>(
  { url, credential }: Caller,
  query: string,
  variables: Record<string, unknown> = {},
): Following<Data> {
  const messages: Data[] = [];
  const problems: Following<Data>['problems'] = [];
  let closed: { code: number } | undefined;
  let connected = false;
  const client = createClient({
    url: `${url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams: credential === null ? {} : { authorization: `Bearer ${credential}` },
    retryAttempts: 1000,
    retryWait: () => new Promise((resolve) => setTimeout(resolve, 100)),
    shouldRetry: (event) => (event as { code?: number } | undefined)?.code !== 4403,
    on: { connected: () => (connected = true), closed: (event) => (closed = event as { code: number }) },
  });
  client.subscribe<Data>(
    { query, variables },
    {
      next: ({ data, errors }) => {
        if (errors !== undefined) problems.push(...(errors as Following<Data>['problems']));
        else if (data != null) messages.push(data);
      },
      error: (error) => problems.push(...((Array.isArray(error) ? error : [error]) as Following<Data>['problems'])),
      complete: () => undefined,
    },
  );
  return {
    messages,
    problems,
    connected: () => connected,
    closed: () => closed,
    stop: async () => void (await client.dispose()),
  };
}
