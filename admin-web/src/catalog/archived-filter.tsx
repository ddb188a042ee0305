import { FilterTabs } from '../parts/filter-tabs';
import { useFilter } from '../parts/use-filter';

/** What is offered, or what was withdrawn. */
export function ArchivedFilter() {
  return (
    <FilterTabs
      name="archived"
      label="Status"
      options={[
        { value: '', label: 'In the catalog' },
        { value: 'yes', label: 'Archived' },
      ]}
    />
  );
}

export const useArchived = (): boolean => useFilter('archived')[0] === 'yes';
