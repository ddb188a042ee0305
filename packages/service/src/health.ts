import type { Express } from 'express';
import { metrics } from './metrics';

/** A dependency by name; its check rejects while the dependency is down. */
export type Readiness = Record<string, () => Promise<void>>;

const CHECK_TIMEOUT_MS = 2000;

/** `/livez`: the process runs. `/readyz`: its dependencies answer, or which does not. `/metrics`: Prometheus. */
export function serveHealth(app: Express, readiness: Readiness): void {
  app.get('/livez', (_request, response) => {
    response.json({ status: 'ok' });
  });
  app.get('/readyz', async (_request, response) => {
    const checks = await Promise.all(
      Object.entries(readiness).map(async ([name, check]) => [name, await outcomeOf(check)] as const),
    );
    const down = checks.filter(([, outcome]) => outcome !== 'ok').map(([name]) => name);
    response
      .status(down.length === 0 ? 200 : 503)
      .json({ status: down.length === 0 ? 'ok' : 'unavailable', down, checks: Object.fromEntries(checks) });
  });
  app.get('/metrics', async (_request, response) => {
    response.type(metrics.contentType).send(await metrics.metrics());
  });
}

async function outcomeOf(check: () => Promise<void>): Promise<string> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${CHECK_TIMEOUT_MS} ms`)), CHECK_TIMEOUT_MS);
  });
  try {
    await Promise.race([check(), late]);
    return 'ok';
  } catch (error) {
    return error instanceof Error && error.message !== '' ? error.message : 'down';
  } finally {
    clearTimeout(timer);
  }
}
