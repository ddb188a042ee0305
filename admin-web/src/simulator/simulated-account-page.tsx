import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { accountLabel } from '../accounts/account-label';
import { MoneyText, type Money } from '../figures/money-text';
import { graphql } from '../gql/gql';
import { Facts } from '../parts/facts';
import { Loaded } from '../parts/loaded';
import { MissingState } from '../parts/missing-state';
import { NounLink } from '../parts/noun-link';
import { Page } from '../parts/page';
import { DetailSkeleton } from '../parts/skeletons';
import { ComparedLines } from './compared-lines';
import { outcomeWords } from './outcome-words';
import { TermsText } from './terms-text';

const SimulatedAccountDetail = graphql(`
  query SimulatedAccountDetail($id: ID!, $accountId: ID!) {
    simulation(id: $id) {
      id
      terms {
        ...TermsText_terms
      }
      account(accountId: $accountId) {
        outcome
        account {
          id
          name
          customer {
            id
            displayName
          }
        }
        now {
          amount
          currency
        }
        then {
          amount
          currency
        }
        difference {
          amount
          currency
        }
        lines {
          ...ComparedLines_line
        }
      }
    }
  }
`);

const money = (value: Money | null | undefined) => (value ? <MoneyText money={value} exact /> : '–');

/** What one account would pay, line by line beside what it pays now. */
export function SimulatedAccountPage() {
  const { simulationId = '', accountId = '' } = useParams();
  const result = useQuery(SimulatedAccountDetail, { variables: { id: simulationId, accountId } });
  return (
    <Loaded result={result} skeleton={<DetailSkeleton />}>
      {({ simulation }) =>
        simulation?.account ? (
          <Page
            title={`${accountLabel(simulation.account.account)}, simulated`}
            crumbs={[
              { to: '/catalog/simulator', label: 'Simulator' },
              { to: `/catalog/simulator/${simulationId}`, label: 'Simulation' },
            ]}
          >
            <Facts
              facts={[
                { label: 'Terms', value: <TermsText terms={simulation.terms} /> },
                {
                  label: 'Account',
                  value: <NounLink to={`/accounts/${accountId}`}>{accountLabel(simulation.account.account)}</NounLink>,
                },
                { label: 'Outcome', value: outcomeWords[simulation.account.outcome] },
                { label: 'Now', value: money(simulation.account.now) },
                { label: 'Then', value: money(simulation.account.then) },
                { label: 'Difference', value: money(simulation.account.difference) },
              ]}
            />
            <ComparedLines lines={simulation.account.lines} />
          </Page>
        ) : (
          <MissingState noun="simulated account" listTo={`/catalog/simulator/${simulationId}`} />
        )
      }
    </Loaded>
  );
}
