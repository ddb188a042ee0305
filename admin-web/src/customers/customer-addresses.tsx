import { readFragment, type FragmentType } from '../gql/fragment-masking';
import { graphql } from '../gql/gql';
import { Facts } from '../parts/facts';
import { Section } from '../parts/section';
import { addressText } from './address-text';

const CustomerAddresses_customer = graphql(`
  fragment CustomerAddresses_customer on Customer {
    billingAddress {
      line1
      line2
      city
      stateCode
      postalCode
      country
    }
    shippingAddress {
      line1
      line2
      city
      stateCode
      postalCode
      country
    }
  }
`);

export function CustomerAddresses(props: { customer: FragmentType<typeof CustomerAddresses_customer> }) {
  const { billingAddress, shippingAddress } = readFragment(CustomerAddresses_customer, props.customer);
  return (
    <Section title="Addresses">
      <Facts
        facts={[
          { label: 'Billing', value: addressText(billingAddress) },
          { label: 'Shipping', value: shippingAddress ? addressText(shippingAddress) : 'The billing address' },
        ]}
      />
    </Section>
  );
}
