import { useQuery } from '@apollo/client/react';
import { MultiSelect, type MultiSelectProps } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { accountLabel } from '../accounts/account-label';
import { graphql } from '../gql/gql';

const MemberChoices = graphql(`
  query MemberChoices($search: String) {
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

interface MembersFieldProps extends MultiSelectProps {
  /** The account that pays: it is in the group anyway. */
  payerId: string;
}

/** Chooses further accounts whose usage is priced together with the account's own. */
export function MembersField({ payerId, value = [], ...props }: MembersFieldProps) {
  const [typed, setTyped] = useState('');
  const [known, setKnown] = useState<Record<string, string>>({});
  const [search] = useDebouncedValue(typed, typingPauseMs);
  const { data, previousData } = useQuery(MemberChoices, { variables: { search: search || undefined } });
  const found = (data ?? previousData)?.accounts.nodes ?? [];
  const offered = Object.fromEntries(found.map((account) => [account.id, accountLabel(account)]));
  const chosen = Object.fromEntries(value.map((id) => [id, offered[id] ?? known[id] ?? id]));
  return (
    <MultiSelect
      label="Priced together with"
      description="A rating group: slabs and allowances are shared, and this account is charged for all of them"
      searchable
      clearable
      nothingFoundMessage="No such account"
      data={Object.entries({ ...offered, ...chosen }).flatMap(([id, label]) =>
        id === payerId ? [] : [{ value: id, label }],
      )}
      value={value}
      onSearchChange={(text) => {
        // What is chosen keeps its name when the next search no longer finds it.
        setKnown((before) => ({ ...before, ...offered }));
        setTyped(text);
      }}
      // The server has searched already.
      filter={({ options }) => options}
      {...props}
    />
  );
}
