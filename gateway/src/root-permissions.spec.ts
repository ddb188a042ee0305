import { type OperationDefinitionNode, getOperationAST, parse } from 'graphql';
import { testPrincipal } from '@otpless/testkit/identity';
import { requireRootPermissions } from './root-permissions';

const permissions = {
  'Query.wallet': 'wallet:read',
  'Query.invoice': 'invoice:read',
  'Mutation.topUpWallet': 'wallet:top-up',
};
const reader = testPrincipal(['wallet:read']);

function judge(text: string): unknown {
  const document = parse(text);
  try {
    return requireRootPermissions(document, getOperationAST(document) as OperationDefinitionNode, reader, permissions);
  } catch (error) {
    return (error as { extensions: { code: string } }).extensions.code;
  }
}

test.each`
  text                                                   | outcome             | because
  ${'{ wallet { id } }'}                                 | ${undefined}        | ${'the caller has the permission'}
  ${'{ __typename }'}                                    | ${undefined}        | ${'the name of the root is no secret'}
  ${'{ wallet { id } invoice { id } }'}                  | ${'FORBIDDEN'}      | ${'one root field lacks its permission'}
  ${'{ w: invoice { id } }'}                             | ${'FORBIDDEN'}      | ${'an alias hides nothing'}
  ${'{ ...F } fragment F on Query { invoice { id } }'}   | ${'FORBIDDEN'}      | ${'a fragment hides nothing'}
  ${'{ ... { ... { invoice { id } } } }'}                | ${'FORBIDDEN'}      | ${'an inline fragment hides nothing'}
  ${'mutation { topUpWallet { id } }'}                   | ${'FORBIDDEN'}      | ${'reading is not topping up'}
  ${'{ _walletBalanceChanged { revision } }'}            | ${'BAD_USER_INPUT'} | ${'the twin of a subscription is not published'}
  ${'{ _entities(representations: []) { __typename } }'} | ${'BAD_USER_INPUT'} | ${'entities are asked for by the gateway only'}
`('$text gives $outcome because $because', ({ text, outcome }) => expect(judge(text)).toBe(outcome));
