import { DayText } from '../figures/instant-text';
import { readFragment, type FragmentType } from '../gql/fragment-masking';
import { graphql } from '../gql/gql';
import { CopyText } from '../parts/copy-text';
import { Facts } from '../parts/facts';
import { addressText } from './address-text';
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
    externalKey
    tags
    metadata
    createdAt
  }
`);

export function CustomerFacts(props: { customer: FragmentType<typeof CustomerFacts_customer> }) {
  const customer = readFragment(CustomerFacts_customer, props.customer);
  const { legalName, billingAddress, taxRegistration, externalKey, tags, metadata, createdAt } = customer;
  const { category, gstin, placeOfSupply, placeOfSupplyName } = taxRegistration;
  return (
    <Facts
      facts={[
        { label: 'Legal name', value: legalName },
        { label: 'GSTIN', value: gstin ? <CopyText text={gstin} what="GSTIN" /> : taxCategoryWords[category] },
        { label: 'Tax category', value: taxCategoryWords[category] },
        { label: 'Place of supply', value: `${placeOfSupplyName} (${placeOfSupply})` },
        { label: 'Billing address', value: addressText(billingAddress) },
        { label: 'Tags', value: tags.join(', ') || '–' },
        ...(externalKey ? [{ label: 'External key', value: <CopyText text={externalKey} what="key" /> }] : []),
        ...Object.entries((metadata ?? {}) as Record<string, string>).map(([label, value]) => ({ label, value })),
        { label: 'Customer since', value: <DayText at={createdAt} /> },
      ]}
    />
  );
}
