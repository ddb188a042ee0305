import type { EntityManager } from '@mikro-orm/postgresql';
import type { Fact, FactDefinition } from '@otpless/contracts/fact';
import type { Outbox } from '@otpless/contracts/outbox';
import { newId } from './identifiers';
import { currentRequestId } from './request-context';

/** The outbox of one subgraph; rows are deleted once the broker has acknowledged them. */
export function outboxTable(schema: string): string {
  return `
    create table ${schema}.outbox (
      sequence bigint generated always as identity primary key,
      id text not null unique,
      subject text not null,
      fact text not null,
      created_at timestamptz not null default now()
    )`;
}

/** Runs one statement with positional `$1` parameters inside the surrounding transaction. */
export type RunStatement = (sql: string, parameters: readonly unknown[]) => Promise<unknown>;

/** An outbox inside a MikroORM transaction: what is appended is said if, and only if, that transaction commits. */
export function outboxOf(em: EntityManager, schema: string): Outbox {
  return {
    append: async (definition, payload) => {
      const fact = factOf(definition, payload);
      await em.execute(`insert into ${schema}.outbox (id, subject, fact) values (?, ?, ?)`, [
        fact.id,
        fact.subject,
        JSON.stringify(fact),
      ]);
    },
  };
}

/** The same for a hand-held pg transaction. */
export function outboxOver(run: RunStatement, schema: string): Outbox {
  return {
    append: async (definition, payload) => {
      const fact = factOf(definition, payload);
      await run(`insert into ${schema}.outbox (id, subject, fact) values ($1, $2, $3)`, [
        fact.id,
        fact.subject,
        JSON.stringify(fact),
      ]);
    },
  };
}

/** Appends many facts of one kind with one statement. */
export async function appendAll<Payload>(
  run: RunStatement,
  schema: string,
  definition: FactDefinition<Payload>,
  payloads: readonly Payload[],
): Promise<void> {
  if (payloads.length === 0) return;
  const facts = payloads.map((payload) => factOf(definition, payload));
  await run(
    `insert into ${schema}.outbox (id, subject, fact)
     select * from unnest($1::text[], $2::text[], $3::text[])`,
    [facts.map(({ id }) => id), facts.map(({ subject }) => subject), facts.map((fact) => JSON.stringify(fact))],
  );
}

function factOf<Payload>(definition: FactDefinition<Payload>, payload: Payload): Fact<Payload> {
  return {
    id: newId('fct'),
    subject: definition.subject,
    occurredAt: new Date().toISOString(),
    requestId: currentRequestId(),
    payload,
  };
}
