import { Group } from '@mantine/core';
import { DayText } from '../figures/instant-text';
import { readFragment, type FragmentType } from '../gql/fragment-masking';
import { graphql } from '../gql/gql';
import { DataTable } from '../parts/data-table';
import { NounLink } from '../parts/noun-link';
import { Badge, StatusBadge } from '../parts/status-badge';

const CustomersTable_customer = graphql(`
  fragment CustomersTable_customer on Customer {
    id
    displayName
    legalName
    status
    taxRegistration {
      gstin
      placeOfSupplyName
    }
    tags
    createdAt
  }
`);

export function CustomersTable(props: { customers: readonly FragmentType<typeof CustomersTable_customer>[] }) {
  const customers = readFragment(CustomersTable_customer, props.customers);
  return (
    <DataTable
      caption="Customers"
      rows={customers}
      keyOf={({ id }) => id}
      columns={[
        {
          label: 'Customer',
          names: true,
          cell: ({ id, displayName }) => (
            <NounLink to={`/customers/${id}`} strong>
              {displayName}
            </NounLink>
          ),
        },
        { label: 'Legal name', cell: ({ legalName }) => legalName },
        { label: 'GSTIN', cell: ({ taxRegistration }) => taxRegistration.gstin ?? 'Not registered' },
        { label: 'Place of supply', cell: ({ taxRegistration }) => taxRegistration.placeOfSupplyName },
        {
          label: 'Tags',
          cell: ({ tags }) =>
            tags.length === 0 ? (
              '–'
            ) : (
              <Group gap={4} component="span">
                {tags.slice(0, 3).map((tag) => (
                  <Badge key={tag}>{tag}</Badge>
                ))}
                {tags.length > 3 && <span title={tags.slice(3).join(', ')}>+{tags.length - 3}</span>}
              </Group>
            ),
        },
        { label: 'Status', cell: ({ status }) => <StatusBadge status={status} /> },
        { label: 'Since', cell: ({ createdAt }) => <DayText at={createdAt} /> },
      ]}
    />
  );
}
