import { type AttributeDefinition, type DimensionDefinition, type EventSchema, own } from './event-schema';

export type BreachCode =
  | 'MISSING_ATTRIBUTE'
  | 'UNDECLARED_ATTRIBUTE'
  | 'NOT_AN_INTEGER'
  | 'MISSING_DIMENSION'
  | 'UNDECLARED_DIMENSION'
  | 'VALUE_NOT_ALLOWED';

/** How an event does not follow its schema. */
export interface Breach {
  readonly code: BreachCode;
  readonly reason: string;
}

/** An event's own part, as it was sent. */
export interface SentEvent {
  readonly attributes?: Readonly<Record<string, string | number>>;
  readonly dimensions?: Readonly<Record<string, string>>;
}

/** A schema made ready once, to judge many events. */
export class SchemaJudge {
  private readonly attributes: ReadonlyMap<string, AttributeDefinition>;
  private readonly dimensions: ReadonlyMap<
    string,
    DimensionDefinition & { readonly allowed: ReadonlySet<string> | null }
  >;

  constructor(readonly schema: EventSchema) {
    this.attributes = new Map(schema.attributes.map((attribute) => [attribute.name, attribute]));
    this.dimensions = new Map(
      schema.dimensions.map((dimension) => [
        dimension.name,
        { ...dimension, allowed: dimension.allowedValues === null ? null : new Set(dimension.allowedValues) },
      ]),
    );
  }

  /** The first breach only; null where the event follows the schema. */
  breachOf({ attributes = {}, dimensions = {} }: SentEvent): Breach | null {
    return this.breachOfAttributes(attributes) ?? this.breachOfDimensions(dimensions);
  }

  private breachOfAttributes(given: Readonly<Record<string, string | number>>): Breach | null {
    const missing = missingOf(this.schema.attributes, given);
    if (missing !== null) return breach('MISSING_ATTRIBUTE', `attribute ${missing} is missing`);
    for (const name in given) {
      const declared = this.attributes.get(name);
      if (declared === undefined)
        return breach('UNDECLARED_ATTRIBUTE', `attribute ${name} is not in the event's schema`);
      if (declared.type === 'INTEGER' && !isInteger(own(given, name) ?? ''))
        return breach('NOT_AN_INTEGER', `attribute ${name} is a whole number`);
    }
    return null;
  }

  private breachOfDimensions(given: Readonly<Record<string, string>>): Breach | null {
    const missing = missingOf(this.schema.dimensions, given);
    if (missing !== null) return breach('MISSING_DIMENSION', `dimension ${missing} is missing`);
    for (const name in given) {
      const declared = this.dimensions.get(name);
      if (declared === undefined)
        return breach('UNDECLARED_DIMENSION', `dimension ${name} is not in the event's schema`);
      if (declared.allowed !== null && !declared.allowed.has(own(given, name) ?? ''))
        return breach('VALUE_NOT_ALLOWED', `dimension ${name} is one of ${(declared.allowedValues ?? []).join(', ')}`);
    }
    return null;
  }
}

function missingOf(
  declared: readonly { readonly name: string; readonly required: boolean }[],
  given: Readonly<Record<string, unknown>>,
): string | null {
  return declared.find(({ name, required }) => required && !Object.hasOwn(given, name))?.name ?? null;
}

/** Written with a point it is whole too, as long as only zeros follow. */
function isInteger(value: string | number): boolean {
  return /^-?\d+(\.0+)?$/.test(String(value));
}

function breach(code: BreachCode, reason: string): Breach {
  return { code, reason };
}
