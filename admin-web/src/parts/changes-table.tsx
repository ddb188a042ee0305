import type { FieldChange } from '../graph/refusal';
import { DataTable } from './data-table';

/** What differs between two states, field by field. */
export function ChangesTable({ caption, changes }: { caption: string; changes: readonly FieldChange[] }) {
  return (
    <DataTable
      caption={caption}
      rows={changes}
      keyOf={({ path }) => path}
      columns={[
        { label: 'What', names: true, cell: ({ path }) => fieldWords(path) },
        { label: 'Before', cell: ({ before }) => before ?? '–' },
        { label: 'Now', cell: ({ after }) => <strong>{after ?? 'removed'}</strong> },
      ]}
    />
  );
}

/** A path of the graph as people read it: "rate cards › otp › rates › INR › rate". */
function fieldWords(path: string): string {
  return path
    .replaceAll(/([a-z])([A-Z])/g, (_, before: string, capital: string) => `${before} ${capital.toLowerCase()}`)
    .split('.')
    .map((part) => (/^\d+$/.test(part) ? String(Number(part) + 1) : part))
    .join(' › ');
}
