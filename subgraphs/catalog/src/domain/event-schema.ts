import type { EventSchema as EventSchemaDefinition } from '@otpless/metering/event-schema';
import { expressionText } from '@otpless/metering/expression-text';
import { changesBetween, type FieldChange } from '@otpless/problem/field-changes';
import { Conflict, InvalidInput } from '@otpless/problem/problem';
import { definitionProblems } from './event-schema-problems';

export type { EventSchema as EventSchemaDefinition } from '@otpless/metering/event-schema';

/** What an event of this name may carry; a change makes a new version, the old ones are kept. */
export interface EventSchema extends EventSchemaDefinition {
  readonly version: number;
}

/** A version, and when it came into force. */
export interface EventSchemaVersion extends EventSchema {
  readonly createdAt: Date;
}

/** Decides the next version of an event schema; a definition that changes nothing stays at the present version. */
export function defineEventSchema(
  current: EventSchema | null,
  definition: EventSchemaDefinition,
): EventSchema | InvalidInput {
  const problems = definitionProblems(definition);
  if (problems.length > 0) return new InvalidInput(problems);
  if (current !== null && schemaChanges(current, definition).length === 0) return current;
  return { ...definition, version: (current?.version ?? 0) + 1 };
}

/** Refuses an edit of a version that is no longer the present one, and says what came meanwhile. */
export function staleSchema(versions: readonly EventSchema[], expectedVersion: number): Conflict | null {
  const [present] = versions;
  const number = present?.version ?? 0;
  if (number === expectedVersion) return null;
  const seen = versions.find(({ version }) => version === expectedVersion);
  return new Conflict(
    `The event schema is at version ${number} by now, not ${expectedVersion}: look at what changed and define it again.`,
    present === undefined || seen === undefined ? [] : schemaChanges(seen, present),
  );
}

/**
 * What differs between two versions, by name, as people read it. The order of declarations means nothing, so that
 * sending the same schema again makes no new version.
 */
export function schemaChanges(before: EventSchemaDefinition | null, after: EventSchemaDefinition): FieldChange[] {
  return changesBetween(before === null ? {} : inWords(before), inWords(after));
}

function inWords({ attributes, dimensions, computed }: EventSchemaDefinition) {
  const presence = (required: boolean) => (required ? 'required' : 'optional');
  return {
    attributes: byName(attributes, ({ type, required }) => `${type.toLowerCase()}, ${presence(required)}`),
    dimensions: byName(dimensions, ({ required, personal, allowedValues }) =>
      [
        presence(required),
        ...(personal ? ['personal'] : []),
        ...(allowedValues === null ? [] : [`one of ${[...allowedValues].sort().join(', ')}`]),
      ].join(', '),
    ),
    computed: byName(computed, ({ expression }) => expressionText(expression)),
  };
}

function byName<Declared extends { readonly name: string }>(
  declared: readonly Declared[],
  words: (declared: Declared) => string,
): Record<string, string> {
  const sorted = [...declared].sort((one, other) => (one.name < other.name ? -1 : 1));
  return Object.fromEntries(sorted.map((each) => [each.name, words(each)]));
}
