import { breakingChanges } from './breaking-changes';

const before = 'type Query { wallet(id: ID!): String wallets: [String!]! }';

test.each([
  [
    'a field was taken away',
    'type Query { wallet(id: ID!): String }',
    ["Field 'wallets' was removed from object type 'Query'"],
  ],
  ['a field was added', `${before.slice(0, -1)} grants: [String!] }`, []],
  ['nothing changed', before, []],
])('%s', async (_title, after, named) => {
  expect(await breakingChanges(before, after)).toEqual(named);
});

test('without history there is nothing to break', async () => {
  expect(await breakingChanges(null, before)).toEqual([]);
});
