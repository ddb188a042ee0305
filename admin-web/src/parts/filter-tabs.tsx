import { SegmentedControl } from '@mantine/core';
import { useFilter } from './use-filter';

interface FilterTabsProps {
  name: string;
  label: string;
  options: readonly { value: string; label: string }[];
}

/** The saved filters of a list, as tabs. */
export function FilterTabs({ name, label, options }: FilterTabsProps) {
  const [value, setValue] = useFilter(name);
  return (
    <div style={{ minWidth: 0, maxWidth: '100%', overflowX: 'auto' }}>
      <SegmentedControl
        aria-label={label}
        size="xs"
        withItemsBorders={false}
        value={value}
        onChange={setValue}
        data={options.map((option) => ({ ...option }))}
      />
    </div>
  );
}
