import { useSubscription } from '@apollo/client/react';
import { useThrottledCallback } from '@mantine/hooks';
import { graphql } from '../gql/gql';

const AccrualMoved = graphql(`
  subscription AccrualMoved($subscriptionId: ID!) {
    accrualChanged(subscriptionId: $subscriptionId) {
      revision
      accrual {
        id
      }
    }
  }
`);

const refetchEveryMs = 1_000;

interface AccrualSeen {
  id: string;
  revision: number;
  subscription: { id: string };
}

/** Reads an open accrual again when it was re-rated, at most once a second. */
export function useLiveAccrual(accrual: AccrualSeen | undefined, refetch: () => Promise<unknown>): void {
  const refetchSoon = useThrottledCallback(() => void refetch(), refetchEveryMs);
  useSubscription(AccrualMoved, {
    variables: { subscriptionId: accrual?.subscription.id ?? '' },
    skip: !accrual,
    ignoreResults: true,
    onData: ({ data }) => {
      const changed = data.data?.accrualChanged;
      if (accrual && changed?.accrual.id === accrual.id && changed.revision > accrual.revision) refetchSoon();
    },
  });
}
