import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { accountLabel } from '../accounts/account-label';
import { readFragment } from '../gql/fragment-masking';
import { graphql } from '../gql/gql';
import type { SubscriptionDetailQuery } from '../gql/graphql';
import { Loaded } from '../parts/loaded';
import { MissingState } from '../parts/missing-state';
import { Page } from '../parts/page';
import { Section } from '../parts/section';
import { DetailSkeleton } from '../parts/skeletons';
import { StatusBadge } from '../parts/status-badge';
import { useMay } from '../session/viewer';
import { CouponsSection } from './coupons-section';
import { LicencesSection } from './licences-section';
import { OverridesSection } from './overrides-section';
import { ScheduleTable } from './schedule-table';
import { SubscriptionAccruals } from './subscription-accruals';
import { SubscriptionActions } from './subscription-actions';
import { SubscriptionFacts } from './subscription-facts';
import { SubscriptionShown_subscription } from './subscription-shown';
import { SubscriptionTimeline } from './subscription-timeline';

const SubscriptionDetail = graphql(`
  query SubscriptionDetail($id: ID!) {
    subscription(id: $id) {
      id
      timeline {
        version
        kind
        state
      }
      ...SubscriptionShown_subscription
      ...SubscriptionAccruals_subscription
    }
  }
`);

export function SubscriptionPage() {
  const { subscriptionId = '' } = useParams();
  const result = useQuery(SubscriptionDetail, { variables: { id: subscriptionId } });
  return (
    <Loaded result={result} skeleton={<DetailSkeleton />}>
      {({ subscription }) =>
        subscription ? (
          <Detail subscription={subscription} refetch={result.refetch} />
        ) : (
          <MissingState noun="subscription" listTo="/subscriptions" />
        )
      }
    </Loaded>
  );
}

interface DetailProps {
  subscription: NonNullable<SubscriptionDetailQuery['subscription']>;
  refetch: () => Promise<unknown>;
}

function Detail({ subscription, refetch }: DetailProps) {
  const mayWrite = useMay('subscription:write');
  const shown = readFragment(SubscriptionShown_subscription, subscription);
  const { id, status, allowedMoves, account, planVersion } = shown;
  const mayChange = mayWrite && allowedMoves.includes('CHANGE_TERMS');
  const planChangeAhead = subscription.timeline.some(
    ({ kind, state }) => kind === 'PLAN_CHANGED' && state === 'PENDING',
  );
  return (
    <Page
      title={planVersion.plan.name}
      crumbs={[
        { to: '/subscriptions', label: 'Subscriptions' },
        { to: `/accounts/${account.id}`, label: accountLabel(account) },
      ]}
      badge={<StatusBadge status={status} />}
      id={id}
      actions={
        mayWrite && <SubscriptionActions id={id} allowedMoves={allowedMoves} planChangeAhead={planChangeAhead} />
      }
    >
      <SubscriptionFacts subscription={shown} />
      <Section title="Schedule">
        <ScheduleTable subscription={shown} caption="Phases, from the first day on" />
      </Section>
      <SubscriptionAccruals subscription={subscription} refetch={refetch} />
      <LicencesSection subscription={shown} mayChange={mayChange} />
      <OverridesSection subscription={shown} mayChange={mayChange} />
      <CouponsSection subscription={shown} mayChange={mayChange} />
      <SubscriptionTimeline subscription={shown} />
    </Page>
  );
}
