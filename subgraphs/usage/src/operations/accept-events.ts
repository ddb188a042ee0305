import { type IngestDoor, type IngestRequest, type IngestResult, type KnownEvents } from '@otpless/service/ingest-door';
import type { UsageEventInput } from '@otpless/contracts/usage/usage-event';
import { repetition } from '../domain/dedupe';
import { pseudonymised } from '../domain/event-schema';
import type { Knowledge } from '../domain/knowledge';
import type { Transact } from './ports';
import type { UsageReader } from './reader';

export type AcceptEvents = (request: IngestRequest) => Promise<IngestResult[]>;

export interface DoorRules {
  readonly known: KnownEvents;
  readonly pseudonymise: (event: UsageEventInput) => UsageEventInput;
}

/**
 * The GraphQL door. It can answer DUPLICATE and CONFLICT at once, since it stands beside the keys, and hides personal
 * values before anything is written to the stream.
 */
export function acceptEvents(
  transact: Transact,
  reader: UsageReader,
  pseudonymKey: Uint8Array,
  doorOf: (rules: DoorRules) => IngestDoor,
): AcceptEvents {
  let latest: Knowledge | null = null;
  const door = doorOf({
    known: async (source, events) => {
      const hashes = await reader.hashes(
        source,
        events.map(({ id }) => id),
      );
      return new Map(
        events.flatMap(({ id, contentHash }) => {
          const known = hashes.get(id);
          return known === undefined ? [] : [[contentHash, repetition(known, contentHash)] as const];
        }),
      );
    },
    pseudonymise: (event) => {
      const schema = latest?.schemaOf(event.eventName) ?? null;
      return schema === null ? event : pseudonymised(schema.schema, event, pseudonymKey);
    },
  });
  return async (request) => {
    latest = await transact('FREE', ({ knowledge }) => knowledge.current());
    return door.accept(request);
  };
}
