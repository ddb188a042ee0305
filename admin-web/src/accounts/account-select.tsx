import { useQuery } from '@apollo/client/react';
import { Select, type SelectProps } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { graphql } from '../gql/gql';

const SiblingAccounts = graphql(`
  query SiblingAccounts($customerId: ID!, $search: String) {
    accounts(first: 50, customerId: $customerId, status: ACTIVE, search: $search, orderBy: NAME) {
      nodes {
        id
        name
      }
    }
  }
`);

const typingPauseMs = 250;

interface AccountSelectProps extends Omit<SelectProps, 'data'> {
  customerId: string;
  /** An account that is not offered: itself. */
  except?: string;
  /** The chosen one, where it may not be among those that were found. */
  known?: readonly { id: string; name: string }[];
}

/** One of a customer's active accounts, searched by the server. */
export function AccountSelect({ customerId, except, known = [], ...props }: AccountSelectProps) {
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed, typingPauseMs);
  const isChosen = known.some(({ name }) => name === search);
  const { data, previousData } = useQuery(SiblingAccounts, {
    variables: { customerId, search: isChosen ? undefined : search || undefined },
  });
  const found = (data ?? previousData)?.accounts.nodes ?? [];
  const options = new Map([...known, ...found].map(({ id, name }) => [id, name]));
  if (except) options.delete(except);
  return (
    <Select
      searchable
      nothingFoundMessage="No such account of this customer"
      data={[...options].map(([value, label]) => ({ value, label }))}
      onSearchChange={setTyped}
      {...props}
    />
  );
}
