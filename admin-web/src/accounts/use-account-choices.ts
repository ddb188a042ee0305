import { useQuery } from '@apollo/client/react';
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

/** Accounts to choose from, searched by the server while one types. */
export function useAccountChoices() {
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed, typingPauseMs);
  const { data, previousData } = useQuery(AccountChoices, { variables: { search: search || undefined } });
  const accounts = (data ?? previousData)?.accounts.nodes ?? [];
  return { choices: accounts.map((account) => ({ value: account.id, label: accountLabel(account) })), setTyped };
}
