import { useQuery } from '@apollo/client/react';
import { graphql } from '../gql/gql';

const Live = graphql(`
  query LiveOverview {
    liveOverview {
      eventsPerSecond
      eventsToday
      asOf
      accruedToday {
        amount
        currency
      }
      series {
        at
        events
      }
    }
  }
`);

const everyMs = 1_000;

/** What is happening now, read once a second while somebody looks. */
export const useLiveOverview = () =>
  useQuery(Live, { pollInterval: everyMs, fetchPolicy: 'network-only', skipPollAttempt: () => document.hidden });
