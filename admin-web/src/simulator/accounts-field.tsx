import { useQuery } from '@apollo/client/react';
import { MultiSelect, type MultiSelectProps } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { accountLabel } from '../accounts/account-label';
import { graphql } from '../gql/gql';

const SimulatedAccountChoices = graphql(`
  query SimulatedAccountChoices($search: String) {
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

/** A choice of accounts, found by the server as one types; those that were chosen stay. */
export function AccountsField(props: Omit<MultiSelectProps, 'data'>) {
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed, typingPauseMs);
  const [seen, setSeen] = useState<Record<string, string>>({});
  const { data, previousData } = useQuery(SimulatedAccountChoices, { variables: { search: search || undefined } });
  const found = ((data ?? previousData)?.accounts.nodes ?? []).map((account) => ({
    value: account.id,
    label: accountLabel(account),
  }));
  const chosen = (props.value ?? []).filter((id) => !found.some(({ value }) => value === id));
  const kept = chosen.map((id) => ({ value: id, label: seen[id] ?? id }));
  return (
    <MultiSelect
      label="Accounts"
      searchable
      // The server has searched already.
      filter={({ options }) => options}
      {...props}
      data={[...found, ...kept]}
      onSearchChange={setTyped}
      onChange={(ids) => {
        setSeen({ ...seen, ...Object.fromEntries(found.map(({ value, label }) => [value, label])) });
        props.onChange?.(ids);
      }}
    />
  );
}
