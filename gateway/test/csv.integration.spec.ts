import { readFileSync } from 'node:fs';
import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { customerColumns } from '@otpless/contracts/customer/customer-columns';
import { createLogger } from '@otpless/service/logger';
import { testPrincipal } from '@otpless/testkit/identity';
import express from 'express';
import { type ExecutionResult, GraphQLError, buildSchema } from 'graphql';
import type { Authentication } from '../src/authentication';
import { serveRequestErrors } from '../src/request-errors';
import { serveCsv } from '../src/rest/csv-routes';

const schema = buildSchema(readFileSync(join(__dirname, '../../schema/api.graphql'), 'utf8'));
const authentication = {
  callerOf: async (authorization: string | undefined) => {
    if (authorization !== 'Bearer me') throw new GraphQLError('nobody', { extensions: { code: 'UNAUTHENTICATED' } });
    return { principal: testPrincipal(), expiresAt: null };
  },
} as unknown as Authentication;

let answers: ExecutionResult[];
let asked: Record<string, unknown>[];
let server: Server;
let url: string;
beforeAll(async () => {
  const app = express();
  const run = async (_document: string, variables: Record<string, unknown>) => {
    asked.push(variables);
    return answers.shift()!;
  };
  serveCsv(app, { run, authentication, schema });
  serveRequestErrors(app, createLogger('test', 'silent'));
  server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/customers.csv`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));
beforeEach(() => {
  asked = [];
});

const get = (query = '', authorization = 'Bearer me') =>
  fetch(url + query, { headers: { authorization, connection: 'close' } });
const address = {
  line1: '1 MG Road, Fort',
  line2: null,
  city: 'Pune',
  stateCode: '27',
  postalCode: '1',
  country: 'IN',
};
const customer = (legalName: string) => ({
  id: 'cus_1',
  externalKey: null,
  legalName,
  displayName: legalName,
  status: 'ACTIVE',
  billingAddress: address,
  shippingAddress: null,
  taxRegistration: { category: 'UNREGISTERED', gstin: null, placeOfSupply: '27', isPrimary: true },
  taxRegistrations: [],
  contacts: [{ name: 'Asha', email: 'a@b.example', phone: '+91 98765 43210', role: 'BILLING' }],
  tags: ['food', 'north'],
  createdAt: '2026-11-22T10:00:00.000Z',
});
const page = (names: string[], endCursor: string | null): ExecutionResult => ({
  data: { customers: { nodes: names.map(customer), pageInfo: { hasNextPage: endCursor !== null, endCursor } } },
});

test('all pages of a list come as one file, filtered as asked, and no cell is a formula', async () => {
  answers = [page(['=1+1', 'Chai "Point"'], 'next'), page(['@home'], null)];
  const response = await get('?search=chai&tag=food&tag=north&status=ACTIVE&colour=red');
  expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(response.headers.get('content-disposition')).toBe('attachment; filename="customers.csv"');
  const lines = (await response.text()).trimEnd().split('\n');
  expect(lines).toHaveLength(4);
  expect(lines[0]).toMatch(/id,external_key,legal_name,display_name,status,tax_category,gstin/);
  expect(lines[1]).toContain(`cus_1,,'=1+1,'=1+1,ACTIVE,UNREGISTERED,,27,,"1 MG Road, Fort",,Pune,27`);
  expect(lines[1]).toContain(`Asha,a@b.example,'+91 98765 43210`);
  expect(lines[1]).toContain('food;north');
  expect(lines[2]).toContain('"Chai ""Point"""');
  expect(lines[3]).toContain(`'@home`);
  const filters = { search: 'chai', status: 'ACTIVE', tags: ['food', 'north'], first: 200 };
  expect(asked).toEqual([
    { ...filters, after: null },
    { ...filters, after: 'next' },
  ]);
});

test.each`
  code                | status | because
  ${'FORBIDDEN'}      | ${403} | ${'the caller may not read customers'}
  ${'BAD_USER_INPUT'} | ${400} | ${'a filter is wrong'}
  ${'UNAVAILABLE'}    | ${503} | ${'a service is down'}
`('before the first row a failure is answered $status because $because', async ({ code, status }) => {
  answers = [{ errors: [new GraphQLError('it failed', { extensions: { code } })] }];
  const response = await get();
  expect(response.status).toBe(status);
  expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
});

test('an empty file has the header that an import reads', async () => {
  const response = await fetch(url.replace('customers.csv', 'customers-template.csv'), {
    headers: { authorization: 'Bearer me', connection: 'close' },
  });
  expect(response.headers.get('content-disposition')).toBe('attachment; filename="customers-template.csv"');
  expect((await response.text()).trimEnd()).toBe(customerColumns.join(','));
});

test('subscriptions come with what they are on, filtered as their list', async () => {
  const subscription = {
    ...{
      id: 'sub_1',
      status: 'ACTIVE',
      currency: 'INR',
      startsOn: '2026-11-01',
      nextCycleOn: '2026-12-01',
      endsOn: null,
    },
    account: { id: 'acc_1', name: 'Main', customer: { id: 'cus_1', displayName: 'Chai, Point' } },
    planVersion: { number: 2, plan: { key: 'growth', name: 'Growth' } },
    experiment: { key: 'autumn' },
    armKey: 'new',
  };
  const nodes = [subscription, { ...subscription, id: 'sub_2', experiment: null, armKey: null }];
  answers = [{ data: { subscriptions: { nodes, pageInfo: { hasNextPage: false, endCursor: null } } } }];
  const filters = { status: 'ACTIVE', experimentId: 'exp_1', armKey: 'new', search: 'chai' };
  const address = url.replace('customers.csv', `subscriptions.csv?${new URLSearchParams(filters).toString()}`);
  const response = await fetch(address, { headers: { authorization: 'Bearer me', connection: 'close' } });
  const [, first, second] = (await response.text()).trimEnd().split('\n');
  const shared = 'ACTIVE,cus_1,"Chai, Point",acc_1,Main,growth,Growth,2,INR,2026-11-01,2026-12-01,';
  expect([first, second]).toEqual([`sub_1,${shared},autumn,new`, `sub_2,${shared},,`]);
  expect(asked).toEqual([{ ...filters, first: 200, after: null }]);
});

test('who is nobody gets nothing', async () => expect((await get('', 'Bearer you')).status).toBe(401));

test('a file that breaks off is not taken for a whole one', async () => {
  answers = [page(['Chai'], 'next'), { errors: [new GraphQLError('it failed')] }];
  await expect(get().then((response) => response.text())).rejects.toThrow();
});
