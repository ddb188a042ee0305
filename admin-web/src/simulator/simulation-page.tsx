import { useQuery } from '@apollo/client/react';
import { Alert } from '@mantine/core';
import { useEffect } from 'react';
import { useParams } from 'react-router';
import { graphql } from '../gql/gql';
import { Loaded } from '../parts/loaded';
import { MissingState } from '../parts/missing-state';
import { Page } from '../parts/page';
import { DetailSkeleton } from '../parts/skeletons';
import { StatusBadge } from '../parts/status-badge';
import { useCursor } from '../parts/use-cursor';
import { SimulatedAccounts } from './simulated-accounts';
import { SimulatedCustomers } from './simulated-customers';
import { SimulationFacts } from './simulation-facts';
import { SimulationProgress } from './simulation-progress';
import { termsName } from './terms-name';

const SimulationDetail = graphql(`
  query SimulationDetail($id: ID!, $accountsAfter: String, $customersAfter: String) {
    simulation(id: $id) {
      id
      status
      failure
      terms {
        planName
        planVersionNumber
        status
      }
      ...SimulationProgress_simulation
      ...SimulationFacts_simulation
      customers(first: 10, after: $customersAfter) {
        ...SimulatedCustomers_customers
      }
      accounts(first: 25, after: $accountsAfter) {
        ...SimulatedAccounts_accounts
      }
    }
  }
`);

const followEveryMs = 1_000;

/** A simulation as it runs, and what it found; its address can be passed on. */
export function SimulationPage() {
  const { simulationId = '' } = useParams();
  const accounts = useCursor('accountsAfter');
  const customers = useCursor('customersAfter');
  const variables = { id: simulationId, accountsAfter: accounts.after, customersAfter: customers.after };
  const result = useQuery(SimulationDetail, { variables });
  const { startPolling, stopPolling } = result;
  const status = result.data?.simulation?.status;
  const goesOn = status === 'QUEUED' || status === 'RUNNING';
  useEffect(() => {
    if (goesOn) startPolling(followEveryMs);
    return stopPolling;
  }, [goesOn, startPolling, stopPolling]);
  return (
    <Loaded result={{ ...result, data: result.data ?? result.previousData }} skeleton={<DetailSkeleton />}>
      {({ simulation }) =>
        simulation ? (
          <Page
            title={`${termsName(simulation.terms)}, simulated`}
            crumbs={[{ to: '/catalog/simulator', label: 'Simulator' }]}
            badge={<StatusBadge status={simulation.status} />}
            id={simulation.id}
          >
            {simulation.failure && (
              <Alert color="red" variant="light" title="It broke off">
                {simulation.failure}
              </Alert>
            )}
            <SimulationProgress simulation={simulation} />
            <SimulationFacts simulation={simulation} />
            <SimulatedCustomers customers={simulation.customers} cursor={customers} />
            <SimulatedAccounts simulationId={simulationId} accounts={simulation.accounts} cursor={accounts} />
          </Page>
        ) : (
          <MissingState noun="simulation" listTo="/catalog/simulator" />
        )
      }
    </Loaded>
  );
}
