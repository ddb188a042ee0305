import { generateKeyPairSync } from 'node:crypto';
import { openDatabase } from '@otpless/service/database';
import { newId } from '@otpless/service/identifiers';
import type { Permission } from '@otpless/service/permissions';
import type { Principal } from '@otpless/service/principal';
import { freshDatabase } from '@otpless/testkit/database';
import { type Execution, execute } from '@otpless/testkit/execute-subgraph';
import { fixedClock } from '@otpless/testkit/fixed-clock';
import { testPrincipal } from '@otpless/testkit/identity';
import { argon2Passwords } from '../src/credentials/passwords';
import { randomSecrets } from '../src/credentials/secrets';
import { edDsaTokens } from '../src/credentials/token-signer';
import { customerContext } from '../src/graphql/context';
import { subgraphSchema } from '../src/graphql/subgraph-schema';
import { operationsOver } from '../src/operations/operations';
import { directoryOn } from '../src/persistence/directory.repository';
import { SCHEMA, entities } from '../src/persistence/entities';
import { migrations } from '../src/persistence/migrations/migrations';
import { transactOn } from '../src/persistence/transact';

export const START = '2026-11-22T10:00:00.000Z';

/** The subgraph on a database of its own, without a broker: what it says stays in the outbox to be looked at. */
export async function customerFixture() {
  const fresh = await freshDatabase('customer');
  const database = await openDatabase({ databaseUrl: fresh.databaseUrl, schema: SCHEMA, entities, migrations });
  const clock = fixedClock(START);
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const tokens = await edDsaTokens(privateKey.export({ type: 'pkcs8', format: 'pem' }) as string);
  const transact = transactOn(database, () => undefined);
  const faults: Readonly<Record<string, string>>[] = [];
  const reportFault = (_: unknown, of: Readonly<Record<string, string>>) => void faults.push(of);
  const passwords = await argon2Passwords();
  const ports = { transact, clock, newId, passwords, secrets: randomSecrets, tokens, reportFault };
  const operations = operationsOver(ports);
  const schema = await subgraphSchema();
  const contextOf = customerContext({ operations, directory: directoryOn(database), clock });
  const everyone = testPrincipal();

  const rows = <Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> =>
    database.em.fork().execute(sql, parameters) as unknown as Promise<Row[]>;

  return {
    clock,
    operations,
    /** Of whom something was reported that should not happen. */
    faults,
    publicKey,
    schema,
    rows,
    everyone,
    /** Runs a document as a caller; the default may do all. */
    run: (document: string, variables: object = {}, principal: Principal = everyone): Promise<Execution> =>
      execute(schema, contextOf({ principal, requestId: 'req-test' }), document, variables as Record<string, unknown>),
    may: (...permissions: Permission[]): Principal => testPrincipal(permissions),
    dashboardOf: (accountId: string): Principal =>
      testPrincipal(['session:read', 'account:read', 'wallet:read'], { accountId }),
    /** What was said, in order, without what was said before the last call. */
    said: async (): Promise<{ subject: string; payload: Record<string, unknown> }[]> => {
      const facts = await rows<{ fact: string; sequence: string }>(
        'delete from customer.outbox returning sequence, fact',
      );
      return facts
        .sort((one, other) => Number(one.sequence) - Number(other.sequence))
        .map(({ fact }) => JSON.parse(fact) as { subject: string; payload: Record<string, unknown> });
    },
    audited: async (subjectId: string): Promise<string[]> => {
      const entries = await rows<{ action: string }>(
        'select action from customer.audit_entry where subject_id = ? order by at, id',
        [subjectId],
      );
      return entries.map(({ action }) => action);
    },
    stop: async () => {
      await database.close();
      await fresh.drop();
    },
  };
}

export type CustomerFixture = Awaited<ReturnType<typeof customerFixture>>;

/** What makes a customer of Bengaluru; each call another one. */
export function aCustomer(changes: object = {}) {
  return {
    legalName: 'Chai Point Private Limited',
    billingAddress: { line1: '1 MG Road', city: 'Bengaluru', stateCode: '29', postalCode: '560001' },
    taxCategory: 'UNREGISTERED',
    contacts: [{ name: 'Asha', email: 'asha@chai.example', role: 'BILLING' }],
    ...changes,
  };
}

export const CREATE_CUSTOMER = `mutation ($input: CreateCustomerInput!) { createCustomer(input: $input) {
  __typename ... on Customer { id legalName displayName status version taxRegistration { category gstin placeOfSupply placeOfSupplyName } tags }
  ... on Problem { message } ... on InvalidInput { fields { path message } } } }`;

export const CREATE_ACCOUNT = `mutation ($input: CreateAccountInput!) { createAccount(input: $input) {
  __typename ... on Account { id name status version currency paymentMode timeZone netTermsDays payer { id } parent { id } customer { id } }
  ... on Problem { message } ... on InvalidInput { fields { path message } } } }`;

export const ASSIGN_ALIAS = `mutation ($input: AssignAliasInput!) { assignAlias(input: $input) {
  __typename ... on Account { id aliases { id value effectiveFrom effectiveUntil } }
  ... on Problem { message } ... on InvalidInput { fields { path message } } } }`;

export const ALL_PROBLEMS = `... on Problem { message } ... on InvalidInput { fields { path message } }
  ... on Conflict { changes { path before after } }`;

export async function makeCustomer({ run }: CustomerFixture, changes: object = {}): Promise<string> {
  const { data } = await run(CREATE_CUSTOMER, { input: aCustomer(changes) });
  return data.createCustomer.id;
}

export async function makeAccount({ run }: CustomerFixture, customerId: string, changes: object = {}): Promise<string> {
  const input = { customerId, name: 'Retail', currency: 'INR', paymentMode: 'PREPAID', ...changes };
  const { data } = await run(CREATE_ACCOUNT, { input });
  return data.createAccount.id;
}
