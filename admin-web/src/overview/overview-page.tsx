import { useQuery } from '@apollo/client/react';
import { SimpleGrid } from '@mantine/core';
import { AlertsTable } from '../alerts/alerts-table';
import { graphql } from '../gql/gql';
import { EmptyState } from '../parts/empty-state';
import { Loaded } from '../parts/loaded';
import { NounLink } from '../parts/noun-link';
import { Page } from '../parts/page';
import { Section } from '../parts/section';
import { TableSkeleton } from '../parts/skeletons';
import { LowestBalances } from './lowest-balances';
import { LiveTraffic } from './live-traffic';

const OverviewLists = graphql(`
  query OverviewLists {
    wallets(first: 6, orderBy: LIVE_BALANCE_ASC) {
      nodes {
        id
        ...LowestBalances_wallet
      }
    }
    alerts(first: 6) {
      nodes {
        id
        ...AlertsTable_alert
      }
    }
  }
`);

const refreshEveryMs = 3_000;

/** The business at this second. */
export function OverviewPage() {
  const lists = useQuery(OverviewLists, { pollInterval: refreshEveryMs });
  return (
    <Page title="Overview">
      <LiveTraffic />
      <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="lg">
        <Section title="Lowest balances" actions={<NounLink to="/wallets">All wallets</NounLink>}>
          <Loaded result={lists} skeleton={<TableSkeleton rows={6} />}>
            {({ wallets }) =>
              wallets.nodes.length === 0 ? (
                <EmptyState title="No wallets yet">
                  Prepaid accounts and what is left in their wallets stand here.
                </EmptyState>
              ) : (
                <LowestBalances wallets={wallets.nodes} />
              )
            }
          </Loaded>
        </Section>
        <Section title="Latest alerts" actions={<NounLink to="/alerts">All alerts</NounLink>}>
          <Loaded result={lists} skeleton={<TableSkeleton rows={6} />}>
            {({ alerts }) =>
              alerts.nodes.length === 0 ? (
                <EmptyState title="No alerts">
                  When a wallet falls below the line drawn for it, it is said here.
                </EmptyState>
              ) : (
                <AlertsTable alerts={alerts.nodes} />
              )
            }
          </Loaded>
        </Section>
      </SimpleGrid>
    </Page>
  );
}
