import { MultiSelect, type MultiSelectProps } from '@mantine/core';
import { useState } from 'react';
import { useAccountChoices } from './use-account-choices';

interface AnyAccountsSelectProps extends Omit<MultiSelectProps, 'data' | 'filter' | 'onSearchChange'> {
  /** An account that is no choice. */
  exceptId?: string;
}

/** Some of all accounts, searched by the server while one types; those that were chosen stay. */
export function AnyAccountsSelect({ exceptId, value = [], ...props }: AnyAccountsSelectProps) {
  const { choices, setTyped } = useAccountChoices();
  const [known, setKnown] = useState<Record<string, string>>({});
  const offered = Object.fromEntries(choices.map((choice) => [choice.value, choice.label]));
  const chosen = Object.fromEntries(value.map((id) => [id, offered[id] ?? known[id] ?? id]));
  return (
    <MultiSelect
      searchable
      {...props}
      data={Object.entries({ ...offered, ...chosen }).flatMap(([id, label]) =>
        id === exceptId ? [] : [{ value: id, label }],
      )}
      value={value}
      // The server has searched already.
      filter={({ options }) => options}
      onSearchChange={(text) => {
        // What is chosen keeps its name when the next search no longer finds it.
        setKnown((before) => ({ ...before, ...offered }));
        setTyped(text);
      }}
    />
  );
}
