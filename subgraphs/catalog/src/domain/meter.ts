import { type FieldProblem, InvalidInput } from '@otpless/problem/problem';
import type { EventSchema } from './event-schema';
import { keyProblems, repeated, textProblems } from './naming';

export const aggregations = ['COUNT', 'SUM', 'MAX', 'LATEST', 'AVERAGE'] as const;
export type Aggregation = (typeof aggregations)[number];

/** Dimension values an event must have to be counted; null counts every event of the name. */
export type MeterFilter = Readonly<Record<string, readonly string[]>> | null;

export interface MeterDefinition {
  readonly key: string;
  readonly eventName: string;
  readonly filter: MeterFilter;
  readonly aggregation: Aggregation;
  /** The attribute that is added up, compared or averaged; COUNT has none. */
  readonly valueAttribute: string | null;
  readonly groupBy: readonly string[];
  readonly unit: string;
}

/** What is counted. It never changes once it exists: another way of counting is another meter. */
export interface Meter extends MeterDefinition {
  readonly id: string;
  readonly revision: number;
  readonly createdAt: Date;
}

/** Decides a meter against the event schema it counts by. */
export function createMeter(
  definition: MeterDefinition,
  schema: EventSchema | null,
  identity: Pick<Meter, 'id' | 'createdAt'>,
): Meter | InvalidInput {
  const problems = [
    ...keyProblems('key', definition.key),
    ...textProblems('unit', definition.unit),
    ...(schema === null
      ? [{ path: 'eventName', message: `${definition.eventName} has no event schema: define it first` }]
      : meterProblems(definition, schema)),
  ];
  return problems.length > 0 ? new InvalidInput(problems) : { ...definition, ...identity, revision: 1 };
}

/** Everything that keeps a meter from counting by a schema; also says whether a new schema version breaks a meter. */
export function meterProblems(meter: MeterDefinition, schema: EventSchema): FieldProblem[] {
  return [
    ...Object.entries(meter.filter ?? {}).flatMap(([dimension, values]) => [
      ...dimensionProblems(`filter.${dimension}`, dimension, schema),
      ...allowedValueProblems(`filter.${dimension}`, values),
    ]),
    ...meter.groupBy.flatMap((dimension, index) => dimensionProblems(`groupBy.${index}`, dimension, schema)),
    ...repeated(meter.groupBy).map((index) => ({
      path: `groupBy.${index}`,
      message: `${meter.groupBy[index]} is named twice: name it once`,
    })),
    ...valueAttributeProblems(meter, schema),
  ];
}

function dimensionProblems(path: string, dimension: string, schema: EventSchema): FieldProblem[] {
  const declared = schema.dimensions.find(({ name }) => name === dimension);
  if (declared === undefined) {
    const known = schema.dimensions.map(({ name }) => name).join(', ');
    return [
      { path, message: `${schema.eventName} declares no dimension ${dimension}: use one of ${known || '(none)'}` },
    ];
  }
  // Its values are keyed hashes by the time they are metered: no filter matches them and each would be its own group.
  if (declared.personal) return [{ path, message: `${dimension} is personal: use a dimension that is not` }];
  return [];
}

function allowedValueProblems(path: string, values: readonly string[]): FieldProblem[] {
  if (values.length === 0) return [{ path, message: 'list at least one allowed value, or leave the dimension out' }];
  return repeated(values).map((index) => ({ path: `${path}.${index}`, message: `${values[index]} is listed twice` }));
}

function valueAttributeProblems({ aggregation, valueAttribute }: MeterDefinition, schema: EventSchema): FieldProblem[] {
  const path = 'valueAttribute';
  if (aggregation === 'COUNT')
    return valueAttribute === null ? [] : [{ path, message: 'COUNT counts events: leave the value attribute out' }];
  if (valueAttribute === null) return [{ path, message: `${aggregation} needs the attribute to aggregate` }];
  if (schema.attributes.some(({ name }) => name === valueAttribute)) return [];
  const known = schema.attributes.map(({ name }) => name).join(', ');
  return [
    { path, message: `${schema.eventName} declares no attribute ${valueAttribute}: use one of ${known || '(none)'}` },
  ];
}
