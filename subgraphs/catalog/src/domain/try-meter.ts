import { type Aggregate, aggregateOf, quantityOf } from '@otpless/metering/aggregate';
import { type BreachCode, SchemaJudge, type SentEvent } from '@otpless/metering/breach';
import { computedOf, TooGreat } from '@otpless/metering/compute';
import { type Aggregation, type Counted, Counter, type MeterRule, type NotCounted } from '@otpless/metering/meter';
import { ruleProblems } from '@otpless/metering/rule-problems';
import { whyNot } from '@otpless/metering/why-not';
import type { Quantity } from '@otpless/money/quantity';
import { InvalidInput } from '@otpless/problem/problem';
import type { EventSchema } from './event-schema';

/** A well-formed event to try a meter on. */
export interface SampleEvent extends SentEvent {
  readonly id: string;
  readonly eventName: string;
  readonly occurredAt: Date;
}

/** A sample that is no event, and why. */
export interface BrokenSample {
  readonly broken: string;
}

export const sampleCodes = [
  'MALFORMED',
  'MISSING_ATTRIBUTE',
  'UNDECLARED_ATTRIBUTE',
  'NOT_AN_INTEGER',
  'MISSING_DIMENSION',
  'UNDECLARED_DIMENSION',
  'VALUE_NOT_ALLOWED',
  'COMPUTED_TOO_GREAT',
  'OTHER_EVENT',
  'NO_VALUE',
  'FILTERED_OUT',
] as const satisfies readonly ('MALFORMED' | BreachCode | 'COMPUTED_TOO_GREAT' | NotCounted)[];
export type SampleCode = (typeof sampleCodes)[number];

/** What the meter makes of one sample. */
export interface SampleOutcome {
  readonly counted: boolean;
  /** Why it is not counted. */
  readonly code: SampleCode | null;
  readonly reason: string | null;
  readonly group: Readonly<Record<string, string>> | null;
  /** What is aggregated, or told apart. */
  readonly value: string | null;
  /** The event's computed attributes. */
  readonly computed: Readonly<Record<string, string>>;
}

/** What a meter would say of some events. */
export interface MeterTrial {
  readonly schemaVersion: number;
  readonly outcomes: readonly SampleOutcome[];
  readonly groups: readonly { readonly dimensions: Readonly<Record<string, string>>; readonly quantity: Quantity }[];
  readonly total: Quantity;
}

interface Hit {
  readonly counted: Counted;
  readonly aggregate: Aggregate;
}

/** Tries a meter before it is saved: by the code that usage counts with, on samples that nobody stores. */
export function tryMeter(
  rule: MeterRule,
  schema: EventSchema | null,
  samples: readonly (SampleEvent | BrokenSample)[],
): MeterTrial | InvalidInput {
  if (schema === null)
    return InvalidInput.at('meter.eventName', `${rule.eventName} has no event schema: define it first`);
  const problems = ruleProblems(rule, schema);
  if (problems.length > 0)
    return new InvalidInput(problems.map(({ path, message }) => ({ path: `meter.${path}`, message })));
  const [judge, counter] = [new SchemaJudge(schema), new Counter(rule)];
  const tried = samples.map((sample) => trySample(sample, rule, judge, counter));
  const hits = tried.flatMap(({ hit }) => hit ?? []);
  return {
    schemaVersion: schema.version,
    outcomes: tried.map(({ outcome }) => outcome),
    groups: groupsOf(hits).map(([group, some]) => ({
      dimensions: JSON.parse(group),
      quantity: quantityOfHits(rule.aggregation, some),
    })),
    total: quantityOfHits(rule.aggregation, hits),
  };
}

interface Tried {
  readonly outcome: SampleOutcome;
  readonly hit: Hit | null;
}

function trySample(sample: SampleEvent | BrokenSample, rule: MeterRule, judge: SchemaJudge, counter: Counter): Tried {
  if ('broken' in sample) return missed('MALFORMED', sample.broken);
  if (sample.eventName !== rule.eventName) return missed('OTHER_EVENT', `it is ${sample.eventName}`);
  const breach = judge.breachOf(sample);
  if (breach !== null) return missed(breach.code, breach.reason);
  const { dimensions = {} } = sample;
  const sent = Object.fromEntries(
    Object.entries(sample.attributes ?? {}).map(([name, value]) => [name, String(value)]),
  );
  const computed = computedOf(judge.schema.computed, sent);
  if (computed instanceof TooGreat)
    return missed('COMPUTED_TOO_GREAT', `${computed.name} comes out too great to be kept`);
  const event = { eventName: sample.eventName, attributes: { ...sent, ...computed }, dimensions };
  const counted = counter.count(event);
  if (counted === 'NO_VALUE') return missed('NO_VALUE', `it has no ${rule.valueAttribute}`, computed);
  if (counted === 'FILTERED_OUT') {
    const why = rule.filter === null ? null : whyNot(rule.filter, event);
    return missed('FILTERED_OUT', `it is not so that ${why}`, computed);
  }
  if (typeof counted === 'string') return missed(counted, `it is ${event.eventName}`, computed);
  const { group, value, uniqueValue } = counted;
  return {
    outcome: {
      counted: true,
      code: null,
      reason: null,
      group: JSON.parse(group),
      value: value ?? uniqueValue,
      computed,
    },
    hit: { counted, aggregate: aggregateOf(value, sample.occurredAt, sample.id) },
  };
}

function missed(code: SampleCode, reason: string, computed: Readonly<Record<string, string>> = {}): Tried {
  return { outcome: { counted: false, code, reason, group: null, value: null, computed }, hit: null };
}

function groupsOf(hits: readonly Hit[]): [group: string, hits: Hit[]][] {
  const groups = new Map<string, Hit[]>();
  for (const hit of hits) groups.set(hit.counted.group, [...(groups.get(hit.counted.group) ?? []), hit]);
  return [...groups].sort(([one], [other]) => (one < other ? -1 : 1));
}

function quantityOfHits(aggregation: Aggregation, hits: readonly Hit[]): Quantity {
  const uniqueValues = new Set(hits.map(({ counted }) => counted.uniqueValue)).size;
  return quantityOf(
    aggregation,
    hits.map(({ aggregate }) => aggregate),
    BigInt(uniqueValues),
  );
}
