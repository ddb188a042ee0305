import { accountLabel } from '../accounts/account-label';
import { useQuery } from '@apollo/client/react';
import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { graphql } from '../gql/gql';
import { useFilter } from '../parts/use-filter';

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

/** Narrows a page to one account; kept in the URL. */
export function AccountFilter() {
  const [accountId, setAccountId] = useFilter('account');
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed, typingPauseMs);
  const { data, previousData } = useQuery(AccountChoices, { variables: { search: search || undefined } });
  const accounts = (data ?? previousData)?.accounts.nodes ?? [];
  return (
    <Select
      label="Account"
      size="xs"
      searchable
      clearable
      placeholder="All accounts"
      data={accounts.map((account) => ({ value: account.id, label: accountLabel(account) }))}
      // The server has searched already.
      filter={({ options }) => options}
      value={accountId || null}
      onChange={(value) => setAccountId(value ?? '')}
      onSearchChange={setTyped}
    />
  );
}
