import { z } from 'zod';

/** What travels on `billing.v1.>`: one fact, said once by its owner, never changed afterwards. */
export interface Fact<Payload> {
  /** Also the message's `Nats-Msg-Id`. */
  readonly id: string;
  readonly subject: string;
  readonly occurredAt: string;
  /** The request that led to this fact; it follows a call and an event through all processes. */
  readonly requestId: string;
  readonly payload: Payload;
}

export interface FactDefinition<Payload> {
  /** The NATS subject, `billing.v1.<owner>.<noun>.<past participle>`. */
  readonly subject: string;
  readonly owner: Owner;
  readonly payload: z.ZodType<Payload>;
}

export type Owner = 'customer' | 'catalog' | 'usage' | 'invoice' | 'wallet';

/** Defines a fact of one owner; the version is part of the subject, so an incompatible change gets a new subject. */
export function defineFact<Payload>(
  owner: Owner,
  name: `${string}.${string}`,
  payload: z.ZodType<Payload>,
): FactDefinition<Payload> {
  return { subject: `billing.v1.${owner}.${name}`, owner, payload };
}

const envelope = z.object({
  id: z.string().min(1),
  subject: z.string(),
  occurredAt: z.string(),
  requestId: z.string(),
  payload: z.unknown(),
});

/** Reads a fact from the bytes of a message; throws where it is not that fact (a broken producer, not bad input). */
export function parseFact<Payload>(definition: FactDefinition<Payload>, json: unknown): Fact<Payload> {
  const fact = envelope.parse(json);
  return { ...fact, payload: definition.payload.parse(fact.payload) };
}
