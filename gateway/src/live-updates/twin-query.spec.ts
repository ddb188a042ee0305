import { type FieldNode, type OperationDefinitionNode, getOperationAST, parse, print } from 'graphql';
import { twinQueryOf } from './twin-query';

function twinOfText(text: string, operationName?: string): string {
  const document = parse(text);
  const operation = getOperationAST(document, operationName) as OperationDefinitionNode;
  return twinQueryOf(document, operation, operation.selectionSet.selections[0] as FieldNode);
}

const normal = (text: string) => print(parse(text));

test.each`
  because                                                | subscription                                                                                                                                                                  | query
  ${'the argument chose the topic; the twin takes none'} | ${'subscription { walletBalanceChanged(walletId: "w") { revision } }'}                                                                                                        | ${'query { walletBalanceChanged: _walletBalanceChanged { revision } }'}
  ${'a variable that only the argument used is dropped'} | ${'subscription S($id: ID!) { walletBalanceChanged(walletId: $id) { revision } }'}                                                                                            | ${'query S { walletBalanceChanged: _walletBalanceChanged { revision } }'}
  ${'a variable of the selection stays'}                 | ${'subscription S($id: ID!, $all: Boolean!) { walletBalanceChanged(walletId: $id) { revision @include(if: $all) } }'}                                                         | ${'query S($all: Boolean!) { walletBalanceChanged: _walletBalanceChanged { revision @include(if: $all) } }'}
  ${'an alias is how the client knows the field'}        | ${'subscription { news: alertRaised(accountId: "a") { message } }'}                                                                                                           | ${'query { news: _alertRaised { message } }'}
  ${'a fragment may use a variable too'}                 | ${'subscription S($id: ID!, $n: Int) { walletBalanceChanged(walletId: $id) { ...F } } fragment F on WalletBalanceChanged { wallet { entries(first: $n) { nodes { id } } } }'} | ${'query S($n: Int) { walletBalanceChanged: _walletBalanceChanged { ...F } } fragment F on WalletBalanceChanged { wallet { entries(first: $n) { nodes { id } } } }'}
`('the twin query is a query on the twin: $because', ({ subscription, query }) => {
  expect(twinOfText(subscription)).toBe(normal(query));
});
