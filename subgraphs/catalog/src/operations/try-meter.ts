import { usageEvent } from '@otpless/contracts/usage/usage-event';
import type { MeterRule } from '@otpless/metering/meter';
import { InvalidInput } from '@otpless/problem/problem';
import { type BrokenSample, type MeterTrial, type SampleEvent, tryMeter as decide } from '../domain/try-meter';
import type { CatalogPorts } from './ports';

const MOST_SAMPLES = 200;

export interface TryMeterRequest {
  readonly rule: MeterRule;
  /** Events as they are sent; what identifies and dates them may be left out. */
  readonly samples: readonly unknown[];
}

/** Tries a meter on sample events before it is saved; nothing is stored. */
export async function tryMeter(
  { transact, now }: CatalogPorts,
  { rule, samples }: TryMeterRequest,
): Promise<MeterTrial | InvalidInput> {
  if (samples.length > MOST_SAMPLES)
    return InvalidInput.at('sampleEvents', `try at most ${MOST_SAMPLES} events at a time`);
  const schema = await transact(({ eventSchemas }) => eventSchemas.latest(rule.eventName));
  const events = samples.map((sample, index) => readSample(sample, index, rule.eventName, now()));
  return decide(rule, schema, events);
}

function readSample(sample: unknown, index: number, eventName: string, now: Date): SampleEvent | BrokenSample {
  if (sample === null || typeof sample !== 'object' || Array.isArray(sample))
    return { broken: 'an event is an object with attributes and dimensions' };
  const given = { id: `sample-${index + 1}`, eventName, subject: 'sample', occurredAt: now.toISOString(), ...sample };
  const parsed = usageEvent.safeParse(given);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(
      ({ path, message }) => `${path.map(String).join('.') || 'event'}: ${message}`,
    );
    return { broken: problems.join('; ') };
  }
  const { id, attributes, dimensions, occurredAt } = parsed.data;
  return { id, eventName: parsed.data.eventName, occurredAt: new Date(occurredAt), attributes, dimensions };
}
