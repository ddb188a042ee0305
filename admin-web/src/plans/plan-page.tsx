import { useQuery } from '@apollo/client/react';
import { Text } from '@mantine/core';
import { useParams } from 'react-router';
import { accountLabel } from '../accounts/account-label';
import { graphql } from '../gql/gql';
import { ActionLink } from '../parts/action-link';
import { Loaded } from '../parts/loaded';
import { MissingState } from '../parts/missing-state';
import { NounLink } from '../parts/noun-link';
import { Page } from '../parts/page';
import { Section } from '../parts/section';
import { DetailSkeleton } from '../parts/skeletons';
import { Badge } from '../parts/status-badge';
import { EditLog } from './edit-log';
import { OfferedNow } from './offered-now';
import { planAt } from './plan-addresses';
import { VersionsTable } from './versions-table';

const PlanDetail = graphql(`
  query PlanDetail($id: ID!) {
    pricePlan(id: $id) {
      id
      key
      name
      description
      forAccount {
        id
        name
        customer {
          id
          displayName
        }
      }
      activeVersion {
        id
        ...OfferedNow_version
      }
      versions {
        id
        ...VersionsTable_version
      }
      history {
        version
        ...EditLog_edit
      }
    }
  }
`);

/** A plan: what it offers now, all of its versions, and who did what to them. */
export function PlanPage() {
  const { planId = '' } = useParams();
  const result = useQuery(PlanDetail, { variables: { id: planId } });
  return (
    <Loaded result={result} skeleton={<DetailSkeleton />}>
      {({ pricePlan: plan }) =>
        plan ? (
          <Page
            title={plan.name}
            crumbs={[{ to: '/catalog/plans', label: 'Plans' }]}
            badge={plan.forAccount && <Badge tone="blue">Custom contract</Badge>}
            aside={<code>{plan.key}</code>}
            id={plan.id}
            actions={
              <>
                <ActionLink to={`${planAt(plan.id)}/edit`}>Edit</ActionLink>
                <ActionLink to={`${planAt(plan.id)}/versions/new`}>New version from nothing</ActionLink>
              </>
            }
          >
            {(plan.description || plan.forAccount) && (
              <Text maw={760}>
                {plan.description}{' '}
                {plan.forAccount && (
                  <>
                    Only <NounLink to={`/accounts/${plan.forAccount.id}`}>{accountLabel(plan.forAccount)}</NounLink> may
                    subscribe.
                  </>
                )}
              </Text>
            )}
            <Section title="Versions">
              <VersionsTable planId={plan.id} versions={plan.versions} />
            </Section>
            {plan.activeVersion && <OfferedNow version={plan.activeVersion} />}
            <Section title="What happened">
              <EditLog edits={plan.history} />
            </Section>
          </Page>
        ) : (
          <MissingState noun="plan" listTo="/catalog/plans" />
        )
      }
    </Loaded>
  );
}
