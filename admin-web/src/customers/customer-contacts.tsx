import { Anchor } from '@mantine/core';
import { readFragment, type FragmentType } from '../gql/fragment-masking';
import { graphql } from '../gql/gql';
import { DataTable } from '../parts/data-table';
import { EmptyState } from '../parts/empty-state';
import { Section } from '../parts/section';

const CustomerContacts_customer = graphql(`
  fragment CustomerContacts_customer on Customer {
    contacts {
      name
      email
      phone
      role
    }
  }
`);

export function CustomerContacts(props: { customer: FragmentType<typeof CustomerContacts_customer> }) {
  const { contacts } = readFragment(CustomerContacts_customer, props.customer);
  return (
    <Section title="Contacts">
      {contacts.length === 0 ? (
        <EmptyState title="No contacts">
          Billing contacts receive invoices; technical contacts hear about usage.
        </EmptyState>
      ) : (
        <DataTable
          caption="Contacts of this customer"
          rows={contacts}
          keyOf={({ email, role }) => `${role} ${email}`}
          columns={[
            { label: 'Name', names: true, cell: ({ name }) => name },
            {
              label: 'E-mail',
              cell: ({ email }) => (
                <Anchor href={`mailto:${email}`} inherit underline="hover">
                  {email}
                </Anchor>
              ),
            },
            { label: 'Phone', cell: ({ phone }) => phone ?? '–' },
            { label: 'For', cell: ({ role }) => (role === 'BILLING' ? 'Billing' : 'Technical') },
          ]}
        />
      )}
    </Section>
  );
}
