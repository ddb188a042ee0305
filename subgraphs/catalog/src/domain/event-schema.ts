import { type FieldProblem, InvalidInput } from '@otpless/problem/problem';
import { keyProblems, nameProblems, repeated } from './naming';

/** A number that an event may carry. */
export interface AttributeDefinition {
  readonly name: string;
  readonly required: boolean;
}

/** A text that an event may carry; a personal one is pseudonymised at the door. */
export interface DimensionDefinition {
  readonly name: string;
  readonly required: boolean;
  readonly personal: boolean;
}

export interface EventSchemaDefinition {
  readonly eventName: string;
  readonly attributes: readonly AttributeDefinition[];
  readonly dimensions: readonly DimensionDefinition[];
}

/** What an event of this name may carry; a change makes a new version, the old ones are kept. */
export interface EventSchema extends EventSchemaDefinition {
  readonly version: number;
}

/** Decides the next version of an event schema; a definition that changes nothing stays at the present version. */
export function defineEventSchema(
  current: EventSchema | null,
  definition: EventSchemaDefinition,
): EventSchema | InvalidInput {
  const problems = definitionProblems(definition);
  if (problems.length > 0) return new InvalidInput(problems);
  if (current !== null && saysTheSame(current, definition)) return current;
  return { ...definition, version: (current?.version ?? 0) + 1 };
}

function definitionProblems({ eventName, attributes, dimensions }: EventSchemaDefinition): FieldProblem[] {
  const names = [...attributes, ...dimensions].map(({ name }) => name);
  const pathOf = (index: number) =>
    index < attributes.length ? `attributes.${index}.name` : `dimensions.${index - attributes.length}.name`;
  return [
    ...keyProblems('eventName', eventName),
    ...names.flatMap((name, index) => nameProblems(pathOf(index), name)),
    ...repeated(names).map((index) => ({
      path: pathOf(index),
      message: `${names[index]} is declared twice: an attribute and a dimension need names of their own`,
    })),
  ];
}

/** The order of declarations means nothing, so that sending the same schema again makes no new version. */
function saysTheSame(current: EventSchemaDefinition, other: EventSchemaDefinition): boolean {
  return canonical(current) === canonical(other);
}

function canonical({ attributes, dimensions }: EventSchemaDefinition): string {
  return JSON.stringify([
    attributes.map(({ name, required }) => [name, required]).sort(),
    dimensions.map(({ name, required, personal }) => [name, required, personal]).sort(),
  ]);
}
