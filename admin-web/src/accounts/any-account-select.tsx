import { Select, type SelectProps } from '@mantine/core';
import { useAccountChoices } from './use-account-choices';

/** One of all accounts, searched by the server while one types. */
export function AnyAccountSelect(props: Omit<SelectProps, 'data' | 'filter' | 'onSearchChange'>) {
  const { choices, setTyped } = useAccountChoices();
  return (
    <Select
      searchable
      clearable
      nothingFoundMessage="No such account"
      {...props}
      data={choices}
      // The server has searched already.
      filter={({ options }) => options}
      onSearchChange={setTyped}
    />
  );
}
