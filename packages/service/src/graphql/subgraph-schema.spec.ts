import 'reflect-metadata';
import { graphql } from 'graphql';
import { NotFound } from '@otpless/problem/problem';
import { Arg, Authorized, Directive, Field, ID, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import type { ServiceContext } from './context';
import { MoneyType, moneyOf } from './money.type';
import { connectionOf, decodeCursor, encodeCursor, page } from './page';
import { NotFoundType, resultUnion } from './problems';
import { buildSubgraphSchemaOf } from './subgraph-schema';

@ObjectType('Purse')
@Directive('@key(fields: "id")')
class PurseType {
  @Field(() => ID)
  id!: string;

  @Field(() => MoneyType)
  balance!: MoneyType;
}

const { Connection: PurseConnection } = connectionOf(() => PurseType, 'Purse');
const OpenPurseResult = resultUnion(
  'OpenPurseResult',
  () => [PurseType],
  () => [NotFoundType],
);

@Resolver()
class PurseResolver {
  @Authorized('wallet:read')
  @Query(() => PurseConnection)
  purses() {
    const purse = Object.assign(new PurseType(), { id: 'p1', balance: moneyOf('0.000000000001', 'INR') });
    return page([purse], { first: 1 }, ({ id }) => [id]);
  }

  @Authorized('wallet:write')
  @Mutation(() => OpenPurseResult)
  openPurse(@Arg('id', () => ID) id: string) {
    if (id === 'p1') return { id, balance: moneyOf('1', 'INR') };
    return new NotFound('purse', id);
  }
}

@Resolver()
class OpenDoorResolver {
  @Query(() => String)
  anyone() {
    return 'hello';
  }
}

const allowed = (...permissions: string[]): ServiceContext => ({
  principal: { kind: 'USER', id: 'usr_1', name: 'Test', permissions: new Set(permissions) },
  requestId: 'r1',
});

test('a subgraph prints its federation directives, resolves connections and entities', async () => {
  const built = await buildSubgraphSchemaOf({
    resolvers: [PurseResolver],
    references: { Purse: ({ id }: { id: string }) => ({ id, balance: moneyOf('7', 'INR') }) },
  });
  expect(built.sdl).toContain('type Purse\n  @key(fields: "id")');
  expect(built.sdl).toMatch(/type PageInfo\s+@shareable/);
  expect(built.permissions).toEqual({ 'Query.purses': 'wallet:read', 'Mutation.openPurse': 'wallet:write' });
  const source = '{ purses { nodes { id balance { amount } } edges { cursor } pageInfo { hasNextPage } } }';
  const answer = await graphql({ schema: built.schema, source, contextValue: allowed('wallet:read') });
  expect(answer.errors).toBeUndefined();
  expect(JSON.parse(JSON.stringify(answer.data))).toMatchObject({
    purses: { nodes: [{ id: 'p1', balance: { amount: '0.000000000001' } }], pageInfo: { hasNextPage: false } },
  });
  const entity = await graphql({
    schema: built.schema,
    source: '{ _entities(representations: [{ __typename: "Purse", id: "p9" }]) { ... on Purse { id } } }',
    contextValue: allowed(),
  });
  expect(JSON.parse(JSON.stringify(entity.data))).toEqual({ _entities: [{ id: 'p9' }] });
});

test('a result is its noun or a refusal by name', async () => {
  const { schema } = await buildSubgraphSchemaOf({ resolvers: [PurseResolver] });
  const source =
    'mutation($id: ID!) { openPurse(id: $id) { __typename ... on NotFound { message } ... on Purse { balance { amount } } } }';
  const run = (id: string) =>
    graphql({ schema, source, variableValues: { id }, contextValue: allowed('wallet:write') });
  expect(JSON.parse(JSON.stringify((await run('p1')).data))).toEqual({
    openPurse: { __typename: 'Purse', balance: { amount: '1' } },
  });
  expect((await run('p2')).data).toMatchObject({
    openPurse: { __typename: 'NotFound', message: 'There is no purse p2.' },
  });
});

test('a caller without the permission is refused', async () => {
  const { schema } = await buildSubgraphSchemaOf({ resolvers: [PurseResolver] });
  const { errors } = await graphql({
    schema,
    source: '{ purses { nodes { id } } }',
    contextValue: allowed('invoice:read'),
  });
  expect(errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
});

test('a root field without a permission does not build', async () => {
  await expect(buildSubgraphSchemaOf({ resolvers: [OpenDoorResolver] })).rejects.toThrow('Query.anyone must declare');
});

test('cursors of another list are refused as bad input', () => {
  const isKeys = (value: unknown): value is [string] => Array.isArray(value) && typeof value[0] === 'string';
  expect(decodeCursor(encodeCursor(['a']), isKeys)).toEqual(['a']);
  expect(() => decodeCursor('garbage', isKeys)).toThrow('after is not a cursor of this list.');
});
