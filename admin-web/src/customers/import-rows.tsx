import { List } from '@mantine/core';
import { readFragment, type FragmentType } from '../gql/fragment-masking';
import { graphql } from '../gql/gql';
import { DataTable } from '../parts/data-table';
import { NounLink } from '../parts/noun-link';
import { StatusBadge } from '../parts/status-badge';

const ImportRows_row = graphql(`
  fragment ImportRows_row on CustomerImportRow {
    row
    legalName
    outcome
    customerId
    problems {
      column
      message
    }
  }
`);

/** Rows of an imported file, each with what came of it and what is wrong in which column. */
export function ImportRows(props: { rows: readonly FragmentType<typeof ImportRows_row>[] }) {
  return (
    <DataTable
      caption="Rows of the file"
      rows={readFragment(ImportRows_row, props.rows)}
      keyOf={({ row }) => String(row)}
      columns={[
        { label: 'Row', cell: ({ row }) => row },
        {
          label: 'Customer',
          names: true,
          cell: ({ customerId, legalName }) =>
            customerId ? <NounLink to={`/customers/${customerId}`}>{legalName}</NounLink> : legalName || '–',
        },
        { label: 'Outcome', cell: ({ outcome }) => <StatusBadge status={outcome} /> },
        {
          label: 'What is wrong',
          cell: ({ problems }) =>
            problems.length === 0 ? (
              '–'
            ) : (
              <List size="sm" listStyleType="none">
                {problems.map(({ column, message }) => (
                  <List.Item key={`${column} ${message}`}>
                    {column && <code>{column}</code>} {message}
                  </List.Item>
                ))}
              </List>
            ),
        },
      ]}
    />
  );
}
