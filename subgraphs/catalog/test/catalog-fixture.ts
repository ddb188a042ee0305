import { accountChanged, type AccountChanged } from '@otpless/contracts/customer/account-changed';
import { catalogLoaders } from '@otpless/catalog/graphql/loaders';
import { subgraphSchema } from '@otpless/catalog/graphql/subgraph-schema';
import { type CatalogOperations, catalogOperations } from '@otpless/catalog/operations/catalog-operations';
import { entities, SCHEMA } from '@otpless/catalog/persistence/entities';
import { migrations } from '@otpless/catalog/persistence/migrations/migrations';
import { readsOn, transactOn } from '@otpless/catalog/persistence/transact';
import { localDateAt } from '@otpless/period/time-zone';
import { type Database, openDatabase } from '@otpless/service/database';
import type { SubgraphSchema } from '@otpless/service/graphql/subgraph-schema';
import { newId } from '@otpless/service/identifiers';
import type { Principal } from '@otpless/service/principal';
import { freshDatabase } from '@otpless/testkit/database';
import { execute, type Execution } from '@otpless/testkit/execute-subgraph';
import { type FixedClock, fixedClock } from '@otpless/testkit/fixed-clock';
import { testPrincipal } from '@otpless/testkit/identity';
import { getNamedType, isUnionType } from 'graphql';

/** A catalog on a database of its own, without broker or HTTP: its graph, its outbox, its clock. */
export interface CatalogFixture {
  readonly clock: FixedClock;
  readonly database: Database;
  readonly operations: CatalogOperations;
  /** Of whom something was reported that should not happen. */
  readonly faults: readonly Readonly<Record<string, string>>[];
  run(document: string, variables?: Record<string, unknown>, principal?: Principal): Promise<Execution>;
  /** Runs a mutation whose one root field takes an input, and answers that field. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  mutate(name: string, input: Record<string, unknown>, selection: string, principal?: Principal): Promise<any>;
  /** The payloads of the facts of a noun that wait to be said. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  said(subject: string): Promise<any[]>;
  /** Makes an account known, as the customer subgraph's fact would. */
  account(changes?: Partial<AccountChanged>): Promise<string>;
  stop(): Promise<void>;
}

export async function catalogFixture(): Promise<CatalogFixture> {
  const clock = fixedClock('2026-11-22T10:00:00Z');
  const fresh = await freshDatabase('catalog');
  const database = await openDatabase({ databaseUrl: fresh.databaseUrl, schema: SCHEMA, entities, migrations });
  const schema: SubgraphSchema = await subgraphSchema();
  const now = () => clock.now();
  const faults: Readonly<Record<string, string>>[] = [];
  const reportFault = (_: unknown, of: Readonly<Record<string, string>>) => void faults.push(of);
  const transact = transactOn(database, () => undefined);
  const operations = catalogOperations({ transact, now, newId, localDateAt, reportFault });

  const run = (document: string, variables = {}, principal = testPrincipal()) => {
    const reads = readsOn(database);
    const today = (timeZone: string) => localDateAt(now(), timeZone);
    const context = { principal, requestId: 'test', operations, reads, loaders: catalogLoaders(reads), now, today };
    return execute(schema, context, document, variables);
  };

  return {
    clock,
    database,
    operations,
    faults,
    run,
    mutate: async (name, input, selection, principal) => {
      const inputType = `${name[0]?.toUpperCase()}${name.slice(1)}Input!`;
      const result = getNamedType(schema.schema.getMutationType()?.getFields()[name]?.type);
      const mayBeInvalid = isUnionType(result) && result.getTypes().some((type) => type.name === 'InvalidInput');
      const invalid = mayBeInvalid ? '... on InvalidInput { fields { path message } }' : '';
      const document = `mutation ($input: ${inputType}) {
        ${name}(input: $input) { __typename ... on Problem { message } ${invalid} ${selection} } }`;
      const { data, errors } = await run(document, { input }, principal);
      if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('; '));
      return data[name];
    },
    said: async (subject) => {
      const rows = await database.em
        .fork()
        .execute<{ fact: string }[]>('select fact from catalog.outbox where subject = ? order by sequence', [subject]);
      return rows.map(({ fact }) => JSON.parse(fact).payload);
    },
    account: async (changes = {}) => {
      const payload = accountChanged.payload.parse({ ...anAccount(), ...changes });
      await operations.projectAccounts([payload]);
      return payload.accountId;
    },
    stop: async () => {
      await database.close(true);
      await fresh.drop();
    },
  };
}

export function anAccount(): AccountChanged {
  const accountId = newId('acc');
  return {
    accountId,
    revision: 1,
    name: 'Chai Point',
    currency: 'INR',
    paymentMode: 'PREPAID',
    timeZone: 'Asia/Kolkata',
    netTermsDays: 15,
    status: 'ACTIVE',
    parentId: null,
    payerAccountId: accountId,
    accountTags: [],
    customer: {
      customerId: newId('cus'),
      legalName: 'Chai Point Private Limited',
      displayName: 'Chai Point',
      billingEmail: null,
      billingAddress: {
        line1: '1 MG Road',
        line2: null,
        city: 'Bengaluru',
        stateCode: '29',
        postalCode: '560001',
        country: 'IN',
      },
      taxCategory: 'UNREGISTERED',
      gstin: null,
      placeOfSupply: '29',
    },
  };
}
