import { pseudonymOf } from './pseudonym';
import { refused, type Refusal } from './refusal';
import type { EventPayload } from './usage-event';

/** The attributes and dimensions that an event name may carry. */
export interface EventSchema {
  readonly eventName: string;
  readonly attributes: readonly { readonly name: string; readonly required: boolean }[];
  readonly dimensions: readonly { readonly name: string; readonly required: boolean; readonly personal: boolean }[];
}

/** Why the event does not follow its schema, the first breach only; null where it does. */
export function breachOf(schema: EventSchema, event: EventPayload): Refusal | null {
  return (
    missing('ATTRIBUTE', schema.attributes, event.attributes) ??
    undeclared('ATTRIBUTE', schema.attributes, event.attributes) ??
    missing('DIMENSION', schema.dimensions, event.dimensions) ??
    undeclared('DIMENSION', schema.dimensions, event.dimensions)
  );
}

/** The event with its personal dimensions replaced by pseudonyms. */
export function pseudonymised(schema: EventSchema, event: EventPayload, key: Uint8Array): EventPayload {
  const personal = schema.dimensions.filter(({ name, personal: is }) => is && event.dimensions?.[name] !== undefined);
  if (personal.length === 0) return event;
  const hidden = personal.map(({ name }) => [name, pseudonymOf(event.dimensions?.[name] ?? '', key)] as const);
  return { ...event, dimensions: { ...event.dimensions, ...Object.fromEntries(hidden) } };
}

type Part = 'ATTRIBUTE' | 'DIMENSION';
type Declared = readonly { readonly name: string; readonly required: boolean }[];
type Given = Readonly<Record<string, unknown>> | undefined;

function missing(part: Part, declared: Declared, given: Given): Refusal | null {
  for (const { name, required } of declared) {
    if (required && (given === undefined || !Object.hasOwn(given, name)))
      return refused(`MISSING_${part}`, `${part.toLowerCase()} ${name} is missing`);
  }
  return null;
}

function undeclared(part: Part, declared: Declared, given: Given): Refusal | null {
  for (const name in given) {
    if (!declared.some((known) => known.name === name))
      return refused(`UNDECLARED_${part}`, `${part.toLowerCase()} ${name} is not in the event's schema`);
  }
  return null;
}
