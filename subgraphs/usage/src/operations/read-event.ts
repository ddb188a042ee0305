import { usageEvent } from '@otpless/contracts/usage/usage-event';
import { refused, type Refusal } from '../domain/refusal';
import type { EventPayload } from '../domain/usage-event';

const REASON_LIMIT = 1000;

/** Reads one event in the form that all doors accept; what is wrong with it is named field by field. */
export function readEvent(payload: unknown): EventPayload | Refusal {
  const parsed = usageEvent.safeParse(payload);
  if (parsed.success) return parsed.data;
  const texts = parsed.error.issues.map(({ path, message }) => `${path.map(String).join('.') || 'event'}: ${message}`);
  return refused('MALFORMED', texts.join('; ').slice(0, REASON_LIMIT));
}
