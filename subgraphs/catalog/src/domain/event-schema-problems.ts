import {
  type ComputedAttribute,
  type DimensionDefinition,
  type EventSchema,
  numbersOf,
} from '@otpless/metering/event-schema';
import { attributesOf } from '@otpless/metering/expression';
import type { FieldProblem } from '@otpless/problem/problem';
import { keyProblems, nameProblems, repeated } from './naming';

const MOST_NAMES = 100;
const MOST_ALLOWED_VALUES = 500;
const LONGEST_VALUE = 256;

/** Everything wrong with what is declared for an event name, at once. */
export function definitionProblems(definition: EventSchema): FieldProblem[] {
  const { eventName, attributes, dimensions, computed } = definition;
  const named = [
    ...attributes.map(({ name }, index) => ({ name, path: `attributes.${index}.name` })),
    ...dimensions.map(({ name }, index) => ({ name, path: `dimensions.${index}.name` })),
    ...computed.map(({ name }, index) => ({ name, path: `computed.${index}.name` })),
  ];
  if (named.length > MOST_NAMES)
    return [{ path: 'attributes', message: `an event carries at most ${MOST_NAMES} attributes and dimensions` }];
  return [
    ...keyProblems('eventName', eventName),
    ...named.flatMap(({ name, path }) => nameProblems(path, name)),
    ...repeated(named.map(({ name }) => name)).map((index) => ({
      path: named[index]?.path ?? '',
      message: `${named[index]?.name} is declared twice: each attribute and dimension needs a name of its own`,
    })),
    ...dimensions.flatMap((dimension, index) => allowedValueProblems(dimension, `dimensions.${index}.allowedValues`)),
    ...computed.flatMap((each, index) => operandProblems(each, definition, `computed.${index}.expression`)),
  ];
}

function allowedValueProblems({ name, personal, allowedValues }: DimensionDefinition, path: string): FieldProblem[] {
  if (allowedValues === null) return [];
  if (personal)
    return [{ path, message: `${name} is personal: its values become hashes and cannot be listed, leave them out` }];
  if (allowedValues.length === 0) return [{ path, message: 'list at least one allowed value, or leave them out' }];
  if (allowedValues.length > MOST_ALLOWED_VALUES)
    return [{ path, message: `list at most ${MOST_ALLOWED_VALUES} allowed values` }];
  return [
    ...allowedValues.flatMap((value, index) =>
      value === '' || value.length > LONGEST_VALUE
        ? [{ path: `${path}.${index}`, message: `a value has 1 to ${LONGEST_VALUE} characters` }]
        : [],
    ),
    ...repeated(allowedValues).map((index) => ({
      path: `${path}.${index}`,
      message: `${allowedValues[index]} is listed twice`,
    })),
  ];
}

/** Only from what is sent: attributes that are computed from each other would have an order, or a circle. */
function operandProblems({ expression }: ComputedAttribute, schema: EventSchema, path: string): FieldProblem[] {
  const sent = schema.attributes.map(({ name }) => name);
  return attributesOf(expression)
    .filter((name) => !sent.includes(name))
    .map((name) => ({
      path,
      message: numbersOf(schema).includes(name)
        ? `${name} is computed itself: use the attributes that are sent`
        : `there is no attribute ${name}: use one of ${sent.join(', ') || '(none)'}`,
    }));
}
