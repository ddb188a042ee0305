import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';

const storage = new AsyncLocalStorage<string>();

/** The request id that logs, facts and calls to other processes carry. */
export function currentRequestId(): string {
  return storage.getStore() ?? 'none';
}

/** Runs work, and all it awaits, under a request id. */
export function runWithRequestId<T>(requestId: string, work: () => T): T {
  return storage.run(requestId, work);
}

const allowed = /^[A-Za-z0-9._-]{1,64}$/;

/** The caller's request id where it is fit to be logged, else a new one. */
export function requestIdFrom(header: string | string[] | undefined): string {
  const given = Array.isArray(header) ? header[0] : header;
  return given !== undefined && allowed.test(given) ? given : randomUUID();
}
