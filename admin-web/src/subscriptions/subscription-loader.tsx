import { useQuery } from '@apollo/client/react';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { accountLabel } from '../accounts/account-label';
import { readFragment, type FragmentType } from '../gql/fragment-masking';
import { graphql } from '../gql/gql';
import type { SubscriptionMove } from '../gql/graphql';
import { EmptyState } from '../parts/empty-state';
import { Loaded } from '../parts/loaded';
import { MissingState } from '../parts/missing-state';
import { NounLink } from '../parts/noun-link';
import { Page } from '../parts/page';
import { DetailSkeleton } from '../parts/skeletons';
import { SubscriptionShown_subscription } from './subscription-shown';

const SubscriptionToChange = graphql(`
  query SubscriptionToChange($id: ID!) {
    subscription(id: $id) {
      id
      currency
      startsOn
      nextCycleOn
      ...SubscriptionShown_subscription
    }
  }
`);

/** A subscription as it is now, and how to see it anew: answers the version that is there then. */
export interface SubscriptionToWorkOn {
  id: string;
  version: number;
  currency: string;
  nextCycleOn: string | null;
  planName: string;
  accountName: string;
  shown: FragmentType<typeof SubscriptionShown_subscription>;
  look: () => Promise<number>;
}

interface SubscriptionLoaderProps {
  /** What is about to be done with it. */
  move: SubscriptionMove;
  children: (subscription: SubscriptionToWorkOn) => ReactNode;
}

/** Brings the subscription of the address for a change, as it is now; says so where the change makes no sense. */
export function SubscriptionLoader({ move, children }: SubscriptionLoaderProps) {
  const { subscriptionId = '' } = useParams();
  const result = useQuery(SubscriptionToChange, { variables: { id: subscriptionId }, fetchPolicy: 'network-only' });
  return (
    <Loaded result={result} skeleton={<DetailSkeleton />}>
      {({ subscription }) => {
        if (!subscription) return <MissingState noun="subscription" listTo="/subscriptions" />;
        const { id, version, allowedMoves, account, planVersion } = readFragment(
          SubscriptionShown_subscription,
          subscription,
        );
        if (!allowedMoves.includes(move)) return <NotNow id={id} planName={planVersion.plan.name} />;
        return children({
          id,
          version,
          currency: subscription.currency,
          nextCycleOn: subscription.nextCycleOn ?? null,
          planName: planVersion.plan.name,
          accountName: accountLabel(account),
          shown: subscription,
          look: async () => {
            const { data } = await result.refetch();
            return readFragment(SubscriptionShown_subscription, data?.subscription)?.version ?? version;
          },
        });
      }}
    </Loaded>
  );
}

function NotNow({ id, planName }: { id: string; planName: string }) {
  const back = `/subscriptions/${id}`;
  return (
    <Page title="This cannot be done now" crumbs={[{ to: back, label: planName }]}>
      <EmptyState
        title="The subscription does not allow it"
        action={<NounLink to={back}>Back to the subscription</NounLink>}
      >
        Its page shows what can be done with it today.
      </EmptyState>
    </Page>
  );
}
