import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { periodText } from '../figures/calendar-text';
import { graphql } from '../gql/gql';
import { Loaded } from '../parts/loaded';
import { MissingState } from '../parts/missing-state';
import { Page } from '../parts/page';
import { DetailSkeleton } from '../parts/skeletons';
import { StatusBadge } from '../parts/status-badge';
import { AccrualEntitlements } from './accrual-entitlements';
import { AccrualFacts } from './accrual-facts';
import { ChargesTable } from './charges-table';
import { GrantsDue } from './grants-due';
import { MemberShares } from './member-shares';
import { useLiveAccrual } from './use-live-accrual';

const AccrualDetail = graphql(`
  query AccrualDetail($id: ID!) {
    accrual(id: $id) {
      id
      state
      revision
      period {
        startsOn
        endsOn
      }
      account {
        id
        name
      }
      subscription {
        id
      }
      ...AccrualFacts_accrual
      ...ChargesTable_accrual
      ...MemberShares_accrual
      ...GrantsDue_accrual
      ...AccrualEntitlements_accrual
    }
  }
`);

export function AccrualPage() {
  const { accrualId = '' } = useParams();
  const result = useQuery(AccrualDetail, { variables: { id: accrualId } });
  useLiveAccrual(result.data?.accrual ?? undefined, result.refetch);
  return (
    <Loaded result={result} skeleton={<DetailSkeleton />}>
      {({ accrual }) =>
        accrual ? (
          <Page
            title={`Accrual ${periodText(accrual.period)}`}
            crumbs={[
              { to: `/accounts/${accrual.account.id}`, label: accrual.account.name },
              { to: `/subscriptions/${accrual.subscription.id}`, label: 'Subscription' },
            ]}
            badge={<StatusBadge status={accrual.state} />}
            id={accrual.id}
          >
            <AccrualFacts accrual={accrual} />
            <ChargesTable accrual={accrual} />
            <MemberShares accrual={accrual} />
            <GrantsDue accrual={accrual} />
            <AccrualEntitlements accrual={accrual} />
          </Page>
        ) : (
          <MissingState noun="accrual" listTo="/customers" />
        )
      }
    </Loaded>
  );
}
