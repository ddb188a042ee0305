import { useQuery } from '@apollo/client/react';
import { graphql } from '../gql/gql';
import { EmptyState } from '../parts/empty-state';
import { ListPage } from '../parts/list-page';
import { Loaded } from '../parts/loaded';
import { Pager } from '../parts/pager';
import { TableSkeleton } from '../parts/skeletons';
import { useCursor } from '../parts/use-cursor';
import { AlertRulesTable } from './alert-rules-table';
import { AlertsTable } from './alerts-table';
import { Section } from '../parts/section';

const Alerts = graphql(`
  query Alerts($after: String) {
    alerts(first: 25, after: $after) {
      nodes {
        id
        ...AlertsTable_alert
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
    alertRules {
      id
      ...AlertRulesTable_rule
    }
  }
`);

export function AlertsPage() {
  const cursor = useCursor();
  const result = useQuery(Alerts, { variables: { after: cursor.after } });
  return (
    <>
      <ListPage title="Alerts" count={result.data?.alerts.totalCount}>
        <Loaded result={result} skeleton={<TableSkeleton />}>
          {({ alerts }) =>
            alerts.nodes.length === 0 ? (
              <EmptyState title="No alerts">
                An alert is raised once when a wallet's live balance falls below a rule's threshold. Make a rule on the
                page of a wallet.
              </EmptyState>
            ) : (
              <>
                <AlertsTable alerts={alerts.nodes} />
                <Pager cursor={cursor} pageInfo={alerts.pageInfo} />
              </>
            )
          }
        </Loaded>
      </ListPage>
      <div style={{ marginTop: 20 }}>
        <Section title="Rules">
          <Loaded result={result} skeleton={<TableSkeleton rows={3} />}>
            {({ alertRules }) => <AlertRulesTable rules={alertRules} />}
          </Loaded>
        </Section>
      </div>
    </>
  );
}
