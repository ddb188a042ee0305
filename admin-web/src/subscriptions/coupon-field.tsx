import { useQuery } from '@apollo/client/react';
import { Select, type SelectProps } from '@mantine/core';
import { graphql } from '../gql/gql';

const CouponChoices = graphql(`
  query CouponChoices {
    coupons(first: 200) {
      nodes {
        id
        key
        name
        archivedAt
      }
    }
  }
`);

/** Chooses a coupon that is not archived. */
export function CouponField({ value, ...props }: SelectProps) {
  const { data } = useQuery(CouponChoices);
  const coupons = (data?.coupons.nodes ?? []).filter(({ archivedAt }) => !archivedAt);
  return (
    <Select
      label="Coupon"
      searchable
      nothingFoundMessage="No such coupon"
      data={coupons.map(({ id, key, name }) => ({ value: id, label: `${name} (${key})` }))}
      // An empty choice is none, and has nothing to clear.
      value={value || null}
      {...props}
    />
  );
}
