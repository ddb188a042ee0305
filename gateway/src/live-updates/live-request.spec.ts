import { buildSchema } from 'graphql';
import { testPrincipal } from '@otpless/testkit/identity';
import { liveRequestOf } from './live-request';

const schema = buildSchema(`
  type Query { viewer: String }
  type Change { revision: Int, self: Change }
  type Subscription { walletBalanceChanged(walletId: ID!): Change, accrualChanged(subscriptionId: ID!): Change, alertRaised(accountId: ID): Change, somethingElse: Change }
`);
const own = 'acc_01k00000000000000000000001';
const other = 'acc_01k00000000000000000000002';
const wallet = 'wal_01k00000000000000000000001';
const anyone = testPrincipal();
const merchant = testPrincipal(['wallet:read', 'alert:read'], { accountId: own });

const judge = (query: string, principal = anyone, variables: Record<string, unknown> = {}) =>
  liveRequestOf({ query, variables }, schema, principal);

test.each`
  query                                                                          | principal   | topic     | because
  ${`subscription { walletBalanceChanged(walletId: "${wallet}") { revision } }`} | ${anyone}   | ${wallet} | ${'a wallet is a topic'}
  ${'subscription { alertRaised { revision } }'}                                 | ${anyone}   | ${'*'}    | ${'whoever sees all accounts may hear all alerts'}
  ${`subscription { alertRaised(accountId: "${own}") { revision } }`}            | ${merchant} | ${own}    | ${'a token hears its own account'}
`('$query is allowed because $because', ({ query, principal, topic }) => {
  expect(judge(query, principal)).toMatchObject({ topic });
});

test('an id may come as a variable', () => {
  const query = 'subscription($id: ID!) { walletBalanceChanged(walletId: $id) { revision } }';
  expect(judge(query, anyone, { id: wallet })).toMatchObject({ field: 'walletBalanceChanged', topic: wallet });
});

test.each`
  query                                                                          | principal   | code                | because
  ${`subscription { accrualChanged(subscriptionId: "${wallet}") { revision } }`} | ${merchant} | ${'FORBIDDEN'}      | ${'the permission is missing'}
  ${'subscription { alertRaised { revision } }'}                                 | ${merchant} | ${'FORBIDDEN'}      | ${'an account-scoped token names its account'}
  ${`subscription { alertRaised(accountId: "${other}") { revision } }`}          | ${merchant} | ${'FORBIDDEN'}      | ${'it is another account'}
  ${'subscription { walletBalanceChanged(walletId: ">") { revision } }'}         | ${anyone}   | ${'BAD_USER_INPUT'} | ${'an id must not become a wildcard'}
  ${'subscription { walletBalanceChanged(walletId: "wal_*") { revision } }'}     | ${anyone}   | ${'BAD_USER_INPUT'} | ${'only our grammar is let in'}
  ${'subscription { somethingElse { revision } }'}                               | ${anyone}   | ${'BAD_USER_INPUT'} | ${'the gateway does not run it'}
  ${`subscription { a: alertRaised { revision } b: alertRaised { revision } }`}  | ${anyone}   | ${undefined}        | ${'one subscription has one root field'}
  ${'query { viewer }'}                                                          | ${anyone}   | ${'BAD_USER_INPUT'} | ${'queries come by POST'}
  ${'subscription { walletBalanceChanged { revision } }'}                        | ${anyone}   | ${undefined}        | ${'the schema wants a wallet'}
  ${'subscription { walletBalanceChanged('}                                      | ${anyone}   | ${undefined}        | ${'it cannot be parsed'}
`('$query is refused because $because', ({ query, principal, code }) => {
  const errors = judge(query, principal);
  expect(Array.isArray(errors)).toBe(true);
  expect(errors).toHaveLength(1);
  expect((errors as { extensions: { code?: string } }[])[0]?.extensions.code).toBe(code);
});

test('a variable of the wrong kind is refused', () => {
  const query = 'subscription($id: ID!) { walletBalanceChanged(walletId: $id) { revision } }';
  expect(judge(query, anyone, { id: { not: 'an id' } })).toHaveLength(1);
  expect(judge(query, anyone, {})).toHaveLength(1);
});
