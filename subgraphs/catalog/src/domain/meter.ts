import type { MeterRule } from '@otpless/metering/meter';
import { ruleProblems } from '@otpless/metering/rule-problems';
import { type Conflict, type FieldProblem, InvalidInput } from '@otpless/problem/problem';
import { type CatalogThing, editRefusal } from './catalog-thing';
import type { Seen } from './edit';
import type { EventSchema } from './event-schema';
import { keyProblems, textProblems } from './naming';

export type { Aggregation } from '@otpless/metering/meter';

export interface MeterDefinition extends MeterRule {
  readonly key: string;
  readonly unit: string;
  readonly description: string | null;
}

/**
 * What is counted. How it counts never changes once it exists: another way of counting is another meter. Archived, it
 * goes on counting for what was sold by it, and is offered to nothing new.
 */
export interface Meter extends MeterDefinition, CatalogThing {
  readonly createdAt: Date;
}

/** What of a meter may change: nothing that is counted. */
export type MeterEdit = Partial<Pick<MeterDefinition, 'unit' | 'description'>>;

/** Decides a meter against the event schema it counts by. */
export function createMeter(
  definition: MeterDefinition,
  schema: EventSchema | null,
  identity: Pick<Meter, 'id' | 'createdAt'>,
): Meter | InvalidInput {
  const problems = [
    ...keyProblems('key', definition.key),
    ...wordProblems(definition),
    ...(schema === null
      ? [{ path: 'eventName', message: `${definition.eventName} has no event schema: define it first` }]
      : ruleProblems(definition, schema)),
  ];
  return problems.length > 0
    ? new InvalidInput(problems)
    : { ...definition, ...identity, version: 1, archivedAt: null };
}

/** Decides an edit of what people read of a meter. */
export function updateMeter(meter: Meter, seen: Seen, edit: MeterEdit): Meter | InvalidInput | Conflict {
  const refusal = editRefusal(meter, `The meter ${meter.key}`, seen);
  if (refusal !== null) return refusal;
  const edited = { ...meter, ...edit };
  const problems = wordProblems(edited);
  return problems.length > 0 ? new InvalidInput(problems) : { ...edited, version: meter.version + 1 };
}

function wordProblems({ unit, description }: Pick<MeterDefinition, 'unit' | 'description'>): FieldProblem[] {
  return [...textProblems('unit', unit), ...(description === null ? [] : textProblems('description', description))];
}
