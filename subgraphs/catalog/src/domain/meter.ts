import type { MeterRule } from '@otpless/metering/meter';
import { ruleProblems } from '@otpless/metering/rule-problems';
import { InvalidInput } from '@otpless/problem/problem';
import type { EventSchema } from './event-schema';
import { keyProblems, textProblems } from './naming';

export type { Aggregation } from '@otpless/metering/meter';

export interface MeterDefinition extends MeterRule {
  readonly key: string;
  readonly unit: string;
}

/** What is counted. How it counts never changes once it exists: another way of counting is another meter. */
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
      : ruleProblems(definition, schema)),
  ];
  return problems.length > 0 ? new InvalidInput(problems) : { ...definition, ...identity, revision: 1 };
}
