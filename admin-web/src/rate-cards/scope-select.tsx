import { MultiSelect } from '@mantine/core';
import type { CardChoices } from './card-choices';
import { kindWords } from './card-words';

interface ScopeSelectProps {
  label: string;
  /** What none chosen means. */
  all: string;
  choices: CardChoices['cards'];
  value: readonly string[];
  onChange: (keys: string[]) => void;
  error: string | undefined;
}

/** Some cards of the version, or all of them. */
export function ScopeSelect({ label, all, choices, value, onChange, error }: ScopeSelectProps) {
  // A card that is named but no longer there stays in sight, so that it can be taken out.
  const gone = value.filter((key) => !choices.some((card) => card.key === key));
  return (
    <MultiSelect
      label={label}
      placeholder={value.length === 0 ? all : undefined}
      description={`${all}, unless you choose some`}
      searchable
      clearable
      nothingFoundMessage="No other card"
      data={[
        ...choices.map(({ key, kind, item }) => ({
          value: key,
          label: `${item?.description ?? kindWords[kind].label} (${key})`,
        })),
        ...gone.map((key) => ({ value: key, label: `${key} (not there)` })),
      ]}
      value={[...value]}
      error={error}
      onChange={onChange}
    />
  );
}
