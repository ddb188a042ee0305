import type { LocalStack } from '@otpless/local-stack/local-stack';
import type { Platform } from './platform';

const LOOK_EVERY_MS = 1000;

/** Starts again whatever ended by itself: our processes, and the embedded servers. */
export function keepRunning(stack: LocalStack, platform: Platform, say: (line: string) => void): void {
  const busy = new Set<string>();
  const revive = (name: string, start: () => Promise<void>): void => {
    if (busy.has(name)) return;
    busy.add(name);
    say(`${name} ended unexpectedly; starting it again.`);
    start()
      .then(() => say(`${name} is back.`))
      .catch((error: unknown) => say(`${name} did not come back: ${String(error)}`))
      .finally(() => busy.delete(name));
  };
  const timer = setInterval(() => {
    if (platform.stopping) return clearInterval(timer);
    for (const managed of Object.values(platform.processes)) {
      if (!managed.isRunning && !managed.wasAskedToEnd) revive(managed.name, () => managed.start());
    }
    if (stack.kind.postgres === 'embedded' && stack.postgres.pid === undefined)
      revive('PostgreSQL', () => stack.postgres.start());
    if (stack.kind.nats === 'embedded' && stack.nats.pid === undefined) revive('NATS', () => stack.nats.start());
  }, LOOK_EVERY_MS);
}
