import { useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import { useParams } from 'react-router';
import { dateText } from '../figures/calendar-text';
import { graphql } from '../gql/gql';
import { Loaded } from '../parts/loaded';
import { MissingState } from '../parts/missing-state';
import { Page } from '../parts/page';
import { DetailSkeleton } from '../parts/skeletons';
import { Badge, StatusBadge } from '../parts/status-badge';
import { useMay } from '../session/viewer';
import { BillingRunResult } from './billing-run-result';
import { IssueInvoicesButton } from './issue-invoices-button';

const BillingRunDetail = graphql(`
  query BillingRunDetail($id: ID!) {
    billingRun(id: $id) {
      id
      asOf
      dryRun
      status
      invoiced
      ...IssueInvoicesButton_run
      ...BillingRunResult_run
    }
  }
`);

const followEveryMs = 1_000;

export function BillingRunPage() {
  const { runId = '' } = useParams();
  const mayRun = useMay('invoice:run');
  const result = useQuery(BillingRunDetail, { variables: { id: runId } });
  const { startPolling, stopPolling } = result;
  const isRunning = result.data?.billingRun?.status === 'RUNNING';
  useEffect(() => {
    if (isRunning) startPolling(followEveryMs);
    return stopPolling;
  }, [isRunning, startPolling, stopPolling]);
  return (
    <Loaded result={result} skeleton={<DetailSkeleton />}>
      {({ billingRun: run }) =>
        run ? (
          <Page
            title={`${run.dryRun ? 'Dry run' : 'Billing run'} as of ${dateText(run.asOf)}`}
            crumbs={[
              { to: '/invoices', label: 'Invoices' },
              { to: '/invoices/runs', label: 'Runs' },
            ]}
            badge={
              <>
                <StatusBadge status={run.status} />
                {run.dryRun && <Badge>Nothing was issued</Badge>}
              </>
            }
            id={run.id}
            actions={
              mayRun && run.dryRun && run.status === 'DONE' && run.invoiced > 0 && <IssueInvoicesButton run={run} />
            }
          >
            <BillingRunResult run={run} />
          </Page>
        ) : (
          <MissingState noun="billing run" listTo="/invoices/runs" />
        )
      }
    </Loaded>
  );
}
