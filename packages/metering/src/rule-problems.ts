import type { FieldProblem } from '@otpless/problem/problem';
import { type EventSchema, numbersOf } from './event-schema';
import { leavesOf, type MeterFilter } from './filter';
import type { MeterRule } from './meter';

/** Everything that keeps a meter from counting by a schema; also says whether a new schema version breaks a meter. */
export function ruleProblems(rule: MeterRule, schema: EventSchema): FieldProblem[] {
  return [
    ...filterProblems(rule.filter, schema),
    ...rule.groupBy.flatMap((dimension, index) => dimensionProblems(`groupBy.${index}`, dimension, schema)),
    ...rule.groupBy.flatMap((dimension, index) =>
      rule.groupBy.indexOf(dimension) < index
        ? [{ path: `groupBy.${index}`, message: `${dimension} is named twice: name it once` }]
        : [],
    ),
    ...valueProblems(rule, schema),
  ];
}

function filterProblems(filter: MeterFilter, schema: EventSchema): FieldProblem[] {
  if (filter === null) return [];
  return leavesOf(filter, 'filter').flatMap(({ leaf, path }) => {
    if ('exists' in leaf) return existenceProblems(`${path}.exists`, leaf.exists, schema);
    if ('attribute' in leaf) return attributeProblems(`${path}.attribute`, leaf.attribute, schema);
    const problems = dimensionProblems(`${path}.dimension`, leaf.dimension, schema);
    if (problems.length > 0) return problems;
    return 'in' in leaf
      ? leaf.in.flatMap((value, index) =>
          valueOfDimensionProblems(`${path}.in.${index}`, leaf.dimension, value, schema),
        )
      : valueOfDimensionProblems(`${path}.value`, leaf.dimension, leaf.value, schema);
  });
}

function existenceProblems(path: string, name: string, schema: EventSchema): FieldProblem[] {
  const known = [...numbersOf(schema), ...schema.dimensions.map((dimension) => dimension.name)];
  return known.includes(name) ? [] : [undeclared(path, 'attribute or dimension', name, known, schema)];
}

function attributeProblems(path: string, name: string, schema: EventSchema): FieldProblem[] {
  const known = numbersOf(schema);
  return known.includes(name) ? [] : [undeclared(path, 'attribute', name, known, schema)];
}

function dimensionProblems(path: string, name: string, schema: EventSchema): FieldProblem[] {
  const declared = schema.dimensions.find((dimension) => dimension.name === name);
  if (declared === undefined)
    return [
      undeclared(
        path,
        'dimension',
        name,
        schema.dimensions.map((dimension) => dimension.name),
        schema,
      ),
    ];
  // Its values are keyed hashes by the time they are metered: no filter matches them and each would be its own group.
  if (declared.personal) return [{ path, message: `${name} is personal: use a dimension that is not` }];
  return [];
}

function valueOfDimensionProblems(path: string, name: string, value: string, schema: EventSchema): FieldProblem[] {
  const allowed = schema.dimensions.find((dimension) => dimension.name === name)?.allowedValues ?? null;
  if (allowed === null || allowed.includes(value)) return [];
  return [{ path, message: `${name} is never ${value}: it is one of ${allowed.join(', ')}` }];
}

function valueProblems({ aggregation, valueAttribute }: MeterRule, schema: EventSchema): FieldProblem[] {
  const path = 'valueAttribute';
  if (aggregation === 'COUNT')
    return valueAttribute === null ? [] : [{ path, message: 'COUNT counts events: leave the value attribute out' }];
  if (valueAttribute === null) {
    const wanted =
      aggregation === 'UNIQUE_COUNT' ? 'attribute or dimension whose values it counts' : 'attribute to aggregate';
    return [{ path, message: `${aggregation} needs the ${wanted}` }];
  }
  return aggregation === 'UNIQUE_COUNT'
    ? existenceProblems(path, valueAttribute, schema)
    : attributeProblems(path, valueAttribute, schema);
}

function undeclared(
  path: string,
  noun: string,
  name: string,
  known: readonly string[],
  { eventName }: EventSchema,
): FieldProblem {
  return { path, message: `${eventName} declares no ${noun} ${name}: use one of ${known.join(', ') || '(none)'}` };
}
