import { accountChanged } from '@otpless/contracts/customer/account-changed';
import { eventSchemaChanged } from '@otpless/contracts/catalog/event-schema-changed';
import type { RunningSubgraph } from '@otpless/service/start-subgraph';
import { eventually } from '@otpless/testkit/eventually';
import { testIdentity, type TestIdentity, testPrincipal } from '@otpless/testkit/identity';
import { startUsage } from '../src/application';
import { sampleAccount, sampleEvent, sampleSchema } from './sample';
import { type Stage, usageStage } from './usage-stage';

let stage: Stage;
let identity: TestIdentity;
let running: RunningSubgraph;

beforeAll(async () => {
  identity = await testIdentity();
  stage = await usageStage('2026-03-10T06:00:00Z');
  running = await startUsage({ ...stage.environment, ...identity.environment }, { clock: stage.clock });
});

afterAll(async () => {
  await running.stop();
  await stage.stop();
});

// What comes back is looked into by hand; the expectations say what its shape must be.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
async function ask(query: string, variables: unknown = {}): Promise<{ status: number; body: any }> {
  const headers = await identity.headersFor(testPrincipal());
  const response = await fetch(running.url, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  return { status: response.status, body: await response.json() };
}

test('it answers signed callers only, and says that it is ready', async () => {
  const unsigned = await fetch(running.url, {
    method: 'POST',
    body: '{}',
    headers: { 'content-type': 'application/json' },
  });
  expect(unsigned.status).toBe(401);
  const ready = await fetch(running.url.replace('/graphql', '/readyz'));
  expect(await ready.json()).toMatchObject({ status: 'ok', checks: { database: 'ok', nats: 'ok' } });
});

test('an event that comes in by the mutation counts', async () => {
  const account = sampleAccount();
  await stage.say(accountChanged, account);
  await stage.say(eventSchemaChanged, sampleSchema);
  await stage.settled();
  const event = sampleEvent(account.accountId, '2026-03-10T05:59:00Z');
  const { body } = await ask(`mutation ($input: IngestEventsInput!) { ingestEvents(input: $input) { accepted } }`, {
    input: { events: [event] },
  });
  expect(body).toEqual({ data: { ingestEvents: { accepted: 1 } } });
  const found = await eventually(
    () =>
      ask(`query ($source: String!, $id: ID!) { usageEvent(source: $source, id: $id) { status account { id } } }`, {
        source: testPrincipal().id,
        id: event.id,
      }),
    (answer) => answer.body.data.usageEvent !== null,
  );
  expect(found.body.data.usageEvent).toEqual({ status: 'PROCESSED', account: { id: account.accountId } });
  const metrics = await (await fetch(running.url.replace('/graphql', '/metrics'))).text();
  expect(metrics).toMatch(/usage_events_total\{status="processed".*\} 1/);
});
