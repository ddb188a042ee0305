import { useQuery } from '@apollo/client/react';
import { Select, type SelectProps } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { graphql } from '../gql/gql';
import { accountLabel } from './account-label';

const AccountChoices = graphql(`
  query AccountChoices($search: String) {
    accounts(first: 50, search: $search) {
      nodes {
        id
        name
        customer {
          id
          displayName
        }
      }
    }
  }
`);

const typingPauseMs = 250;

/** One of all accounts, searched by the server while one types. */
export function AnyAccountSelect(props: Omit<SelectProps, 'data' | 'filter' | 'onSearchChange'>) {
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed, typingPauseMs);
  const { data, previousData } = useQuery(AccountChoices, { variables: { search: search || undefined } });
  const accounts = (data ?? previousData)?.accounts.nodes ?? [];
  return (
    <Select
      searchable
      clearable
      nothingFoundMessage="No such account"
      {...props}
      data={accounts.map((account) => ({ value: account.id, label: accountLabel(account) }))}
      // The server has searched already.
      filter={({ options }) => options}
      onSearchChange={setTyped}
    />
  );
}
