import type { FactDefinition } from './fact';

/** Facts appended here are said if, and only if, the surrounding transaction commits. */
export interface Outbox {
  append<Payload>(definition: FactDefinition<Payload>, payload: Payload): Promise<void>;
}
