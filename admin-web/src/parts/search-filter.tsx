import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useFilter } from './use-filter';

const typingPauseMs = 250;

/** Searches a list while one types; what was typed stays in the URL. */
export function SearchFilter({ name = 'search', label }: { name?: string; label: string }) {
  const [value, setValue] = useFilter(name);
  const [typed, setTyped] = useState(value);
  const search = useDebouncedCallback(setValue, typingPauseMs);
  return (
    <TextInput
      aria-label={label}
      placeholder={label}
      size="xs"
      w={260}
      leftSection={<IconSearch size={14} aria-hidden />}
      value={typed}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        search(currentTarget.value.trim());
      }}
    />
  );
}
