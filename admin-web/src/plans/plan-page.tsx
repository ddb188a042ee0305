import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { graphql } from '../gql/gql';
import { EmptyState } from '../parts/empty-state';
import { Loaded } from '../parts/loaded';
import { MissingState } from '../parts/missing-state';
import { Page } from '../parts/page';
import { DetailSkeleton } from '../parts/skeletons';
import { PlanVersionSection } from './plan-version-section';

const PlanDetail = graphql(`
  query PlanDetail($id: ID!) {
    pricePlan(id: $id) {
      id
      key
      name
      versions {
        id
        ...PlanVersionSection_version
      }
    }
  }
`);

export function PlanPage() {
  const { planId = '' } = useParams();
  const result = useQuery(PlanDetail, { variables: { id: planId } });
  return (
    <Loaded result={result} skeleton={<DetailSkeleton />}>
      {({ pricePlan }) =>
        pricePlan ? (
          <Page
            title={pricePlan.name}
            crumbs={[{ to: '/catalog/plans', label: 'Plans' }]}
            aside={<code>{pricePlan.key}</code>}
            id={pricePlan.id}
          >
            {pricePlan.versions.length === 0 && (
              <EmptyState title="No versions yet">A draft version gets rate cards and is then activated.</EmptyState>
            )}
            {pricePlan.versions.map((version) => (
              <PlanVersionSection key={version.id} version={version} />
            ))}
          </Page>
        ) : (
          <MissingState noun="plan" listTo="/catalog/plans" />
        )
      }
    </Loaded>
  );
}
