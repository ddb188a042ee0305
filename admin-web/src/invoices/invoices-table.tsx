import { DateText, PeriodText } from '../figures/date-text';
import { MoneyText } from '../figures/money-text';
import { readFragment, type FragmentType } from '../gql/fragment-masking';
import { graphql } from '../gql/gql';
import { DataTable } from '../parts/data-table';
import { NounLink } from '../parts/noun-link';
import { StatusBadge } from '../parts/status-badge';

const InvoicesTable_invoice = graphql(`
  fragment InvoicesTable_invoice on Invoice {
    id
    number
    status
    dueOn
    period {
      startsOn
      endsOn
    }
    account {
      id
      name
    }
    buyer {
      legalName
    }
    total {
      amount
      currency
    }
    outstanding {
      amount
      currency
    }
  }
`);

export function InvoicesTable(props: { invoices: readonly FragmentType<typeof InvoicesTable_invoice>[] }) {
  const invoices = readFragment(InvoicesTable_invoice, props.invoices);
  return (
    <DataTable
      caption="Invoices, latest first"
      rows={invoices}
      keyOf={({ id }) => id}
      columns={[
        {
          label: 'Invoice',
          names: true,
          cell: ({ id, number }) => (
            <NounLink to={`/invoices/${id}`} strong>
              {number ?? 'Not numbered yet'}
            </NounLink>
          ),
        },
        { label: 'Status', cell: ({ status }) => <StatusBadge status={status} /> },
        {
          label: 'Account',
          cell: ({ account, buyer }) => <NounLink to={`/accounts/${account.id}`}>{buyer.legalName}</NounLink>,
        },
        { label: 'Period', cell: ({ period }) => <PeriodText period={period} /> },
        { label: 'Due', cell: ({ dueOn }) => <DateText on={dueOn} /> },
        { label: 'Total', figure: true, cell: ({ total }) => <MoneyText money={total} /> },
        { label: 'Outstanding', figure: true, cell: ({ outstanding }) => <MoneyText money={outstanding} /> },
      ]}
    />
  );
}
