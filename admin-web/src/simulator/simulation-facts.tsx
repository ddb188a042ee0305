import { PeriodText } from '../figures/date-text';
import { quantityText } from '../figures/decimal-text';
import { InstantText } from '../figures/instant-text';
import { readFragment, type FragmentType } from '../gql/fragment-masking';
import { graphql } from '../gql/gql';
import { DataTable } from '../parts/data-table';
import { EmptyState } from '../parts/empty-state';
import { Facts } from '../parts/facts';
import { Section } from '../parts/section';
import { effectColumns } from './effect-columns';
import { outcomeWords } from './outcome-words';
import { TermsText } from './terms-text';

const SimulationFacts_simulation = graphql(`
  fragment SimulationFacts_simulation on Simulation {
    terms {
      ...TermsText_terms
    }
    against {
      ...TermsText_terms
    }
    selection {
      tag
      planVersionId
      all
      accounts {
        id
      }
    }
    period {
      startsOn
      endsOn
    }
    requestedBy
    createdAt
    outcomes {
      outcome
      accounts
    }
    totals {
      currency
      accounts
      changePercent
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
    }
  }
`);

/** What was asked, and the effect on revenue over all accounts that could be compared. */
export function SimulationFacts(props: { simulation: FragmentType<typeof SimulationFacts_simulation> }) {
  const simulation = readFragment(SimulationFacts_simulation, props.simulation);
  const { terms, against, selection, period, requestedBy, createdAt, outcomes, totals } = simulation;
  return (
    <>
      <Facts
        facts={[
          { label: 'Terms', value: <TermsText terms={terms} /> },
          { label: 'Compared with', value: against ? <TermsText terms={against} /> : 'What each account pays now' },
          { label: 'Accounts', value: whose(selection) },
          { label: 'Periods that begin in', value: <PeriodText period={period} /> },
          { label: 'Asked', value: <InstantText at={createdAt} /> },
          { label: 'By', value: requestedBy },
        ]}
      />
      <Section title="Effect on revenue">
        {totals.length === 0 ? (
          <EmptyState title="Nothing compared yet">The totals grow as accounts are priced.</EmptyState>
        ) : (
          <DataTable
            caption="Effect on revenue, before tax"
            rows={totals}
            keyOf={({ currency }) => currency}
            columns={[
              { label: 'Currency', names: true, cell: ({ currency }) => currency },
              { label: 'Accounts', figure: true, cell: ({ accounts }) => quantityText(String(accounts)) },
              ...effectColumns<(typeof totals)[number]>(),
            ]}
          />
        )}
        {outcomes.length > 0 && (
          <Facts
            facts={outcomes.map(({ outcome, accounts }) => ({
              label: outcomeWords[outcome],
              value: quantityText(String(accounts)),
            }))}
          />
        )}
      </Section>
    </>
  );
}

interface Selection {
  tag?: string | null;
  planVersionId?: string | null;
  all: boolean;
  accounts?: readonly unknown[] | null;
}

function whose({ tag, planVersionId, all, accounts }: Selection): string {
  if (all) return 'All';
  if (tag) return `With the tag ${tag}`;
  if (planVersionId) return 'On a plan version';
  return `${accounts?.length ?? 0} named`;
}
