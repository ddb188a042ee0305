import { readFileSync } from 'node:fs';
import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createLogger } from '@otpless/service/logger';
import { testPrincipal } from '@otpless/testkit/identity';
import express from 'express';
import { type ExecutionResult, GraphQLError, buildSchema } from 'graphql';
import type { Authentication } from '../src/authentication';
import type { RunOperation } from '../src/live-updates/live-subscriptions';
import { serveRequestErrors } from '../src/request-errors';
import { serveResources } from '../src/rest/resource-routes';

const schema = buildSchema(readFileSync(join(__dirname, '../../schema/api.graphql'), 'utf8'));
const authentication = {
  callerOf: async (authorization: string | undefined) => {
    if (authorization !== 'Bearer me') throw new GraphQLError('nobody', { extensions: { code: 'UNAUTHENTICATED' } });
    return { principal: testPrincipal(), expiresAt: null };
  },
} as unknown as Authentication;

let result: ExecutionResult;
let asked: { document: string; variables: Record<string, unknown> };
const run: RunOperation = async (document, variables) => {
  asked = { document, variables };
  return result;
};

let server: Server;
let url: string;

beforeAll(async () => {
  const app = express();
  serveResources(app, { run, authentication, schema });
  serveRequestErrors(app, createLogger('test', 'silent'));
  server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

async function call(method: string, path: string, { body, headers = {} }: { body?: unknown; headers?: object } = {}) {
  const response = await fetch(url + path, {
    method,
    headers: { authorization: 'Bearer me', 'content-type': 'application/json', connection: 'close', ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

const wallet = '/v1/wallets/wal_1';
const error = (code: string) => ({ errors: [new GraphQLError('it failed', { extensions: { code } })] });

test.each`
  outcome                                  | status | because
  ${{ data: { wallet: { id: 'wal_1' } } }} | ${200} | ${'it is there'}
  ${{ data: { wallet: null } }}            | ${404} | ${'it is not there'}
  ${error('FORBIDDEN')}                    | ${403} | ${'the caller may not see it'}
  ${error('UNAVAILABLE')}                  | ${503} | ${'a service is down'}
  ${error('INTERNAL_SERVER_ERROR')}        | ${500} | ${'we made a mistake'}
`('a read is answered $status because $because', async ({ outcome, status }) => {
  result = outcome as ExecutionResult;
  const answer = await call('GET', wallet);
  expect(answer.status).toBe(status);
  expect(asked.variables).toEqual({ id: 'wal_1' });
  expect(answer.body).toMatchObject(
    status === 200 ? { id: 'wal_1' } : { status, title: expect.any(String), detail: expect.any(String) },
  );
});

test('query parameters become variables, numbers as numbers, and unknown ones are left out', async () => {
  result = { data: { wallets: { nodes: [] } } };
  await call('GET', '/v1/wallets?first=10&accountId=acc_1&colour=red');
  expect(asked.variables).toEqual({ first: 10, accountId: 'acc_1' });
});

test('whether something may be used is asked by a body, and answered without the type', async () => {
  result = { data: { checkEntitlement: { __typename: 'EntitlementCheck', allowed: true, limit: null, used: '3' } } };
  const body = { subject: 'shop', featureKey: 'otp', quantity: '5', colour: 'red' };
  const answer = await call('POST', '/v1/entitlements/check', { body });
  expect(answer).toEqual({ status: 200, body: { allowed: true, limit: null, used: '3' } });
  expect(asked.variables).toEqual({ input: { subject: 'shop', featureKey: 'otp', quantity: '5' } });
});

const payment = { method: 'CASH', reference: 'R', receivedOn: '2026-11-22' };

test('a body, the path and the idempotency key become the input, and nothing else does', async () => {
  result = { data: { topUpWallet: { __typename: 'TopUp', id: 'top_1' } } };
  const body = { amount: '590', payment, walletId: 'wal_other', colour: 'red' };
  const answer = await call('POST', `${wallet}/top-ups`, { body, headers: { 'idempotency-key': 'k1' } });
  expect(answer).toEqual({ status: 201, body: { id: 'top_1' } });
  expect(asked.variables).toEqual({ input: { walletId: 'wal_1', amount: '590', payment, idempotencyKey: 'k1' } });
});

test.each`
  typeName                 | status
  ${'InvalidInput'}        | ${400}
  ${'NotFound'}            | ${404}
  ${'Conflict'}            | ${409}
  ${'IdempotencyConflict'} | ${409}
`('the refusal $typeName is answered $status with its name', async ({ typeName, status }) => {
  result = {
    data: { topUpWallet: { __typename: typeName, message: 'no', fields: [{ path: 'amount', message: 'no' }] } },
  };
  const answer = await call('POST', `${wallet}/top-ups`, { body: { amount: '-1', payment } });
  expect(answer).toMatchObject({ status, body: { code: typeName, detail: 'no', fields: [{ path: 'amount' }] } });
});

test('strangers, broken bodies and unknown addresses are refused as problems', async () => {
  expect((await call('GET', wallet, { headers: { authorization: 'Bearer you' } })).status).toBe(401);
  const broken = await fetch(`${url}${wallet}/top-ups`, {
    method: 'POST',
    headers: { authorization: 'Bearer me', 'content-type': 'application/json', connection: 'close' },
    body: '{"amount":',
  });
  expect([broken.status, broken.headers.get('content-type')]).toEqual([400, expect.stringContaining('problem+json')]);
  expect((await call('GET', '/v1/nothing')).status).toBe(404);
});

test('the description of the API names every resource of the published schema', async () => {
  const { body } = await call('GET', '/v1/openapi.json');
  expect(Object.keys(body['paths'] as object)).toEqual(
    expect.arrayContaining(['/v1/events', '/v1/wallets/{id}', '/v1/invoices/{id}']),
  );
});
