import { buildSchema } from 'graphql';
import { openApiOf } from './openapi';
import type { Resource } from './resource';

const schema = buildSchema(`
  scalar Decimal scalar DateTime
  enum Status { ACTIVE FROZEN }
  interface Problem { message: String! }
  type NotFound implements Problem { message: String! }
  type Money { amount: Decimal! }
  type Wallet { id: ID! status: Status! balance: Money! tags: [String!]! updatedAt: DateTime! secret: String }
  union Result = Wallet | NotFound
  input TopUpWalletInput { walletId: ID! }
  type Query { wallet(id: ID!): Wallet }
  type Mutation { topUpWallet(input: TopUpWalletInput!): Result! }
`);
const resources: readonly Resource[] = [
  {
    method: 'get',
    path: '/v1/wallets/{id}',
    summary: 'A wallet',
    query: [{ name: 'first', type: 'integer', description: 'How many.' }],
    document: 'query Wallet($id: ID!) { wallet(id: $id) { id status balance { amount } tags updatedAt } }',
  },
  {
    method: 'post',
    path: '/v1/wallets/{id}/top-ups',
    summary: 'A top-up',
    success: 201,
    inputFromPath: { id: 'walletId' },
    body: [
      { name: 'amount', required: true, schema: { type: 'string' } },
      { name: 'note', required: false, schema: { type: 'string' } },
    ],
    document:
      'mutation TopUp($input: TopUpWalletInput!) { topUpWallet(input: $input) { __typename ... on Wallet { id } ... on Problem { message } } }',
  },
];
// The description is a JSON document; the expectations below say its shape.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
const { paths } = openApiOf(schema, resources) as any;

test('an answer is described by what the document selects, and by no more', () => {
  expect(paths['/v1/wallets/{id}'].get.responses['200'].content['application/json'].schema).toEqual({
    type: 'object',
    properties: {
      id: { type: 'string' },
      status: { type: 'string', enum: ['ACTIVE', 'FROZEN'] },
      balance: { type: 'object', properties: { amount: { type: 'string', description: 'An exact decimal.' } } },
      tags: { type: 'array', items: { type: 'string' } },
      updatedAt: { type: 'string', format: 'date-time' },
    },
  });
});

test('path and query parameters are described', () => {
  expect(paths['/v1/wallets/{id}'].get.parameters).toEqual([
    { name: 'id', in: 'path', required: true, schema: { type: 'string' } },
    { name: 'first', in: 'query', description: 'How many.', schema: { type: 'integer' } },
  ]);
});

test('a mutation answers its noun or a problem, and a money mutation wants its key', () => {
  const { post } = paths['/v1/wallets/{id}/top-ups'];
  expect(post.responses['201'].content['application/json'].schema.properties).toEqual({ id: { type: 'string' } });
  expect(post.responses.default.content['application/problem+json']).toBeDefined();
  expect(post.requestBody.content['application/json'].schema.required).toEqual(['amount']);
  expect(post.parameters).toContainEqual({
    name: 'Idempotency-Key',
    in: 'header',
    required: true,
    schema: { type: 'string' },
  });
});

test('the door for events is described', () => expect(paths['/v1/events'].post.operationId).toBe('IngestEvents'));
