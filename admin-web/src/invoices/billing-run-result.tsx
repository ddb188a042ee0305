import { PeriodText } from '../figures/date-text';
import { InstantText } from '../figures/instant-text';
import { MoneyText } from '../figures/money-text';
import { readFragment, type FragmentType } from '../gql/fragment-masking';
import { graphql } from '../gql/gql';
import { DataTable } from '../parts/data-table';
import { EmptyState } from '../parts/empty-state';
import { Facts } from '../parts/facts';
import { NounLink } from '../parts/noun-link';
import { Section } from '../parts/section';
import { BillingRunSkips } from './billing-run-skips';

const BillingRunResult_run = graphql(`
  fragment BillingRunResult_run on BillingRun {
    id
    dryRun
    status
    startedAt
    finishedAt
    invoiced
    total {
      amount
      currency
    }
    invoices {
      id
      number
      account {
        id
        name
      }
      buyer {
        legalName
      }
      period {
        startsOn
        endsOn
      }
      total {
        amount
        currency
      }
      setOff {
        amount
        currency
      }
      amountDue {
        amount
        currency
      }
    }
    ...BillingRunSkips_run
  }
`);

/** What a billing run made, or would make, and what it passed over. */
export function BillingRunResult(props: { run: FragmentType<typeof BillingRunResult_run> }) {
  const run = readFragment(BillingRunResult_run, props.run);
  const { dryRun, invoices, total, invoiced, startedAt, finishedAt } = run;
  return (
    <>
      <Facts
        facts={[
          { label: dryRun ? 'Would issue' : 'Issued', value: `${invoiced} invoices` },
          {
            label: 'Total with tax',
            value:
              total.length === 0
                ? '–'
                : total.map((sum) => (
                    <div key={sum.currency}>
                      <MoneyText money={sum} />
                    </div>
                  )),
          },
          { label: 'Started', value: <InstantText at={startedAt} /> },
          { label: 'Finished', value: <InstantText at={finishedAt} /> },
        ]}
      />
      <Section title={dryRun ? 'Invoices it would issue' : 'Invoices'}>
        {invoices.length === 0 ? (
          <EmptyState title="No invoices">No period that ended by then was left to be invoiced.</EmptyState>
        ) : (
          <DataTable
            caption="Invoices of this run"
            rows={invoices}
            keyOf={({ id }) => id}
            columns={[
              {
                label: 'Invoice',
                names: true,
                // A dry run's invoices exist nowhere else: there is no page to go to.
                cell: ({ id, number }) =>
                  dryRun ? (
                    'Would be issued'
                  ) : (
                    <NounLink to={`/invoices/${id}`} strong>
                      {number ?? id}
                    </NounLink>
                  ),
              },
              {
                label: 'Account',
                cell: ({ account, buyer }) => <NounLink to={`/accounts/${account.id}`}>{buyer.legalName}</NounLink>,
              },
              { label: 'Period', cell: ({ period }) => <PeriodText period={period} /> },
              { label: 'Total', figure: true, cell: (invoice) => <MoneyText money={invoice.total} /> },
              { label: 'Set off', figure: true, cell: ({ setOff }) => <MoneyText money={setOff} /> },
              { label: 'Amount due', figure: true, cell: ({ amountDue }) => <MoneyText money={amountDue} /> },
            ]}
          />
        )}
      </Section>
      <BillingRunSkips run={run} />
    </>
  );
}
