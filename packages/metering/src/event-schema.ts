import type { Expression } from './expression';

export const attributeTypes = ['DECIMAL', 'INTEGER'] as const;
export type AttributeType = (typeof attributeTypes)[number];

/** A number that an event may carry. */
export interface AttributeDefinition {
  readonly name: string;
  readonly type: AttributeType;
  readonly required: boolean;
}

/** A text that an event may carry; a personal one is pseudonymised at the door. */
export interface DimensionDefinition {
  readonly name: string;
  readonly required: boolean;
  readonly personal: boolean;
  /** Null where any text will do. */
  readonly allowedValues: readonly string[] | null;
}

/** A number that is reckoned from the event's attributes when it is received, and kept with them. */
export interface ComputedAttribute {
  readonly name: string;
  readonly expression: Expression;
}

/** What the events of a name may carry. */
export interface EventSchema {
  readonly eventName: string;
  readonly attributes: readonly AttributeDefinition[];
  readonly dimensions: readonly DimensionDefinition[];
  readonly computed: readonly ComputedAttribute[];
}

/** What of an event is measured: attributes are exact decimals as text. */
export interface Measurable {
  readonly attributes: Readonly<Record<string, string>>;
  readonly dimensions: Readonly<Record<string, string>>;
}

/** The numbers that meters may count by: those that are sent, and those that are computed. */
export function numbersOf({ attributes, computed }: Pick<EventSchema, 'attributes' | 'computed'>): string[] {
  return [...attributes, ...computed].map(({ name }) => name);
}

/** The member of that name, never one that every object has. */
export function own<Value>(record: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}
