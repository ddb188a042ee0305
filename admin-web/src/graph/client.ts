import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { SetContextLink } from '@apollo/client/link/context';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { OperationTypeNode } from 'graphql';
import { possibleTypes } from '../gql/possible-types';
import { currentSession } from '../session/session';
import { liveClient } from './live-connection';

const authorize = new SetContextLink(({ headers }) => {
  const session = currentSession();
  return session.kind === 'SIGNED_IN'
    ? { headers: { ...headers, authorization: `Bearer ${session.accessToken}` } }
    : { headers };
});

/** The one client of the console: queries and mutations by HTTP, subscriptions by WebSocket. */
export const client = new ApolloClient({
  link: ApolloLink.split(
    ({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION,
    new GraphQLWsLink(liveClient),
    authorize.concat(new HttpLink({ uri: '/graphql' })),
  ),
  cache: new InMemoryCache({
    possibleTypes,
    typePolicies: {
      // An event's id is the sender's: it is unique only with its source.
      UsageEvent: { keyFields: ['source', 'id'] },
      Query: { fields: { liveOverview: { merge: false } } },
    },
  }),
  // Money moves all the time: a page shows what is cached at once and then what is true.
  defaultOptions: { watchQuery: { fetchPolicy: 'cache-and-network' } },
});
