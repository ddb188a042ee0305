import { readFragment, type FragmentType } from '../gql/fragment-masking';
import { graphql } from '../gql/gql';
import { CopyText } from '../parts/copy-text';
import { DataTable } from '../parts/data-table';
import { Section } from '../parts/section';
import { Badge } from '../parts/status-badge';
import { taxCategoryWords } from './tax-category-words';

const CustomerRegistrations_customer = graphql(`
  fragment CustomerRegistrations_customer on Customer {
    taxRegistrations {
      category
      gstin
      placeOfSupply
      placeOfSupplyName
      isPrimary
    }
  }
`);

export function CustomerRegistrations(props: { customer: FragmentType<typeof CustomerRegistrations_customer> }) {
  const { taxRegistrations } = readFragment(CustomerRegistrations_customer, props.customer);
  return (
    <Section title="Tax registrations">
      <DataTable
        caption="Tax registrations of this customer"
        rows={taxRegistrations}
        keyOf={({ category, gstin }) => gstin ?? category}
        columns={[
          {
            label: 'GSTIN',
            names: true,
            cell: ({ gstin }) => (gstin ? <CopyText text={gstin} what="GSTIN" /> : 'None'),
          },
          { label: 'Tax category', cell: ({ category }) => taxCategoryWords[category] },
          {
            label: 'Place of supply',
            cell: ({ placeOfSupply, placeOfSupplyName }) => `${placeOfSupplyName} (${placeOfSupply})`,
          },
          { label: 'On invoices', cell: ({ isPrimary }) => (isPrimary ? <Badge tone="blue">Primary</Badge> : '–') },
        ]}
      />
    </Section>
  );
}
