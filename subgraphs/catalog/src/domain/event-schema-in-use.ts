import { ruleProblems } from '@otpless/metering/rule-problems';
import { type FieldProblem, Problem } from '@otpless/problem/problem';
import type { EventSchema } from './event-schema';
import type { Meter } from './meter';

/** Meters count by what the new version would take away; `fields` name the meters by their keys. */
export class EventSchemaInUse extends Problem {
  readonly typeName = 'EventSchemaInUse';
  constructor(readonly fields: readonly FieldProblem[]) {
    super(
      `Meters count by the present version. ${fields.map(({ path, message }) => `${path}: ${message}`).join('; ')}`,
    );
  }
}

/** Refuses a schema by which one of the meters could no longer count. */
export function schemaInUse(meters: readonly Meter[], schema: EventSchema): EventSchemaInUse | null {
  const broken = meters.flatMap((meter) =>
    ruleProblems(meter, schema).map(({ path, message }) => ({ path: `meters.${meter.key}.${path}`, message })),
  );
  return broken.length === 0 ? null : new EventSchemaInUse(broken);
}
