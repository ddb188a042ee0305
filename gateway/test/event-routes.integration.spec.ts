import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { IngestDoor, IngestRequest } from '@otpless/service/ingest-door';
import { createLogger } from '@otpless/service/logger';
import type { Principal } from '@otpless/service/principal';
import { testPrincipal } from '@otpless/testkit/identity';
import express from 'express';
import { GraphQLError } from 'graphql';
import type { Authentication } from '../src/authentication';
import { serveRequestErrors } from '../src/request-errors';
import { eventRoutes } from '../src/rest/event-routes';

const callers: Record<string, Principal> = {
  key: testPrincipal(['usage:ingest'], { kind: 'API_KEY', source: 'sms' }),
  backfiller: testPrincipal(['usage:ingest', 'usage:backfill']),
  reader: testPrincipal(['usage:read']),
};
const authentication = {
  callerOf: async (authorization: string | undefined) => {
    const principal = callers[authorization?.replace('Bearer ', '') ?? ''];
    if (principal === undefined) throw new GraphQLError('nobody', { extensions: { code: 'UNAUTHENTICATED' } });
    return { principal, expiresAt: null };
  },
} as unknown as Authentication;

const received: IngestRequest[] = [];
let brokerIsUp = true;
const door = {
  accept: async (request: IngestRequest) => {
    if (!brokerIsUp) throw new Error('no broker');
    received.push(request);
    return request.events.map((event) => ({ id: String((event as { id?: string }).id), status: 'ACCEPTED' }));
  },
} as unknown as IngestDoor;

let server: Server;
let url: string;

beforeAll(async () => {
  const app = express();
  app.use('/v1/events', eventRoutes(door, authentication));
  serveRequestErrors(app, createLogger('test', 'silent'));
  server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/events`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));
beforeEach(() => {
  received.length = 0;
  brokerIsUp = true;
});

async function post(body: string, { as = 'key', type = 'application/json', query = '' } = {}) {
  const response = await fetch(url + query, {
    method: 'POST',
    body,
    headers: { authorization: `Bearer ${as}`, 'content-type': type },
  });
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    body: (await response.json()) as Record<string, unknown>,
  };
}

test.each`
  body                                    | type                      | ids                        | because
  ${'{"events":[{"id":"a"},{"id":"b"}]}'} | ${'application/json'}     | ${['a', 'b']}              | ${'it is the plain form'}
  ${'[{"id":"a"}]'}                       | ${'application/json'}     | ${['a']}                   | ${'an array is enough'}
  ${'{"id":"a"}'}                         | ${'application/json'}     | ${['a']}                   | ${'one bare event is enough'}
  ${'{"id":"a"}\n\n{"id":"b"}\n'}         | ${'application/x-ndjson'} | ${['a', 'b']}              | ${'it is one event a line'}
  ${'{"id":"a"}\n{broken\n{"id":"b"}'}    | ${'application/x-ndjson'} | ${['a', 'undefined', 'b']} | ${'a broken line is an event that is judged by itself'}
  ${'{"events":[]}'}                      | ${'application/json'}     | ${[]}                      | ${'nothing is not wrong'}
`('$body is read because $because', async ({ body, type, ids }) => {
  const answer = await post(body, { type });
  expect(answer.status).toBe(200);
  expect((answer.body['results'] as { id: string }[]).map(({ id }) => id)).toEqual(ids);
  expect(answer.body).toMatchObject({ accepted: ids.length, duplicate: 0, conflict: 0, rejected: 0 });
  expect(received[0]).toMatchObject({ source: 'sms', backfill: false });
});

test.each`
  body                                                         | as            | query               | status | because
  ${''}                                                        | ${'key'}      | ${''}               | ${400} | ${'there is no body'}
  ${'{"events":'}                                              | ${'key'}      | ${''}               | ${400} | ${'it is not JSON'}
  ${'7'}                                                       | ${'key'}      | ${''}               | ${400} | ${'a number is no event'}
  ${'{"events":7}'}                                            | ${'key'}      | ${''}               | ${400} | ${'events is no array'}
  ${'{"events":[]}'}                                           | ${'stranger'} | ${''}               | ${401} | ${'nobody is anonymous'}
  ${'{"events":[]}'}                                           | ${'reader'}   | ${''}               | ${403} | ${'reading is not sending'}
  ${'{"events":[]}'}                                           | ${'key'}      | ${'?backfill=true'} | ${403} | ${'a back-fill needs a permission of its own'}
  ${`[${Array.from({ length: 5001 }, () => '{}').join(',')}]`} | ${'key'}      | ${''}               | ${413} | ${'a request has a size'}
  ${`"${'x'.repeat(5 * 1024 * 1024)}"`}                        | ${'key'}      | ${''}               | ${413} | ${'a body has a size'}
`('is refused with $status because $because', async ({ body, as, query, status }) => {
  const answer = await post(body, { as, query });
  expect(answer.status).toBe(status);
  expect(answer.type).toContain('application/problem+json');
  expect(answer.body).toMatchObject({ status, detail: expect.any(String), title: expect.any(String) });
  expect(received).toHaveLength(0);
});

test('a caller without a source of its own sends as itself, and may back-fill where allowed', async () => {
  await post('{"id":"a"}', { as: 'backfiller', query: '?backfill=true' });
  expect(received[0]).toMatchObject({ source: callers['backfiller']?.id, backfill: true });
});

test('while the broker is down nothing is accepted, and that is said', async () => {
  brokerIsUp = false;
  expect(await post('{"id":"a"}')).toMatchObject({
    status: 503,
    body: { detail: expect.stringContaining('they count once') },
  });
});
