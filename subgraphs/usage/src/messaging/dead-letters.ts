import type { JetStreamClient } from '@nats-io/jetstream';
import type { DeadLetter } from '../operations/isolate-poison';

/** Dead letters, by source; resolves once the broker has them on disk. */
export function deadLettersOn(jetstream: JetStreamClient): DeadLetter {
  return async (source, payload) => {
    const data = payload instanceof Uint8Array ? payload : JSON.stringify(payload ?? null);
    await jetstream.publish(`usage.dead.${source}`, data);
  };
}
