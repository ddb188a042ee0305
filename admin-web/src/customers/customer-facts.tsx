import { DayText } from '../figures/instant-text';
import { readFragment, type FragmentType } from '../gql/fragment-masking';
import { graphql } from '../gql/gql';
import { CopyText } from '../parts/copy-text';
import { Facts } from '../parts/facts';
import { taxCategoryWords } from './tax-category-words';

const CustomerFacts_customer = graphql(`
  fragment CustomerFacts_customer on Customer {
    legalName
    billingAddress {
      line1
      line2
      city
      stateCode
      postalCode
      country
    }
    taxRegistration {
      category
      gstin
      placeOfSupply
      placeOfSupplyName
    }
    tags
    createdAt
  }
`);

export function CustomerFacts(props: { customer: FragmentType<typeof CustomerFacts_customer> }) {
  const { legalName, billingAddress, taxRegistration, tags, createdAt } = readFragment(
    CustomerFacts_customer,
    props.customer,
  );
  const { line1, line2, city, postalCode, country } = billingAddress;
  const { category, gstin, placeOfSupply, placeOfSupplyName } = taxRegistration;
  return (
    <Facts
      facts={[
        { label: 'Legal name', value: legalName },
        { label: 'GSTIN', value: gstin ? <CopyText text={gstin} what="GSTIN" /> : taxCategoryWords[category] },
        { label: 'Tax category', value: taxCategoryWords[category] },
        { label: 'Place of supply', value: `${placeOfSupplyName} (${placeOfSupply})` },
        {
          label: 'Billing address',
          value: [line1, line2, `${city} ${postalCode}`, country].filter(Boolean).join(', '),
        },
        { label: 'Tags', value: tags.join(', ') || '–' },
        { label: 'Customer since', value: <DayText at={createdAt} /> },
      ]}
    />
  );
}
