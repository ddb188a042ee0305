import { Button, Group } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { quantityText } from '../figures/decimal-text';
import { readFragment, type FragmentType } from '../gql/fragment-masking';
import { graphql } from '../gql/gql';
import type { ImportOutcome } from '../gql/graphql';
import { saveBlob } from '../invoices/save-file';
import { EmptyState } from '../parts/empty-state';
import { Facts } from '../parts/facts';
import { FilterTabs } from '../parts/filter-tabs';
import { Pager } from '../parts/pager';
import { Section } from '../parts/section';
import { useCursor } from '../parts/use-cursor';
import { useFilter } from '../parts/use-filter';
import { ImportRows } from './import-rows';

const ImportReport_report = graphql(`
  fragment ImportReport_report on CustomerImportReport {
    ...ImportFigures_report
    rejectedCsv
    rows {
      row
      outcome
      ...ImportRows_row
    }
  }
`);

const ImportFigures_report = graphql(`
  fragment ImportFigures_report on CustomerImportReport {
    created
    updated
    unchanged
    rejected
  }
`);

const rowsAPage = 50;

const outcomes: readonly { value: string; label: string; of: readonly ImportOutcome[] }[] = [
  { value: 'rejected', label: 'Rejected', of: ['REJECTED'] },
  { value: 'created', label: 'Created', of: ['CREATED', 'WOULD_CREATE'] },
  { value: 'updated', label: 'Updated', of: ['UPDATED', 'WOULD_UPDATE'] },
  { value: 'unchanged', label: 'Unchanged', of: ['UNCHANGED'] },
];

const shownRows = [{ value: '', label: 'All rows' }, ...outcomes.map(({ value, label }) => ({ value, label }))];

interface ImportReportProps {
  report: FragmentType<typeof ImportReport_report>;
  dryRun: boolean;
  actions?: ReactNode;
}

/** What an import did, or would do: in figures, and row by row. */
export function ImportReport({ dryRun, actions, ...props }: ImportReportProps) {
  const report = readFragment(ImportReport_report, props.report);
  const { rows, rejectedCsv } = report;
  const [shown] = useFilter('rows');
  const cursor = useCursor();
  const wanted = outcomes.find(({ value }) => value === shown)?.of;
  const found = wanted === undefined ? rows : rows.filter(({ outcome }) => wanted.includes(outcome));
  const start = Number(cursor.after ?? 0) || 0;
  const end = start + rowsAPage;
  return (
    <>
      <ImportFigures report={report} dryRun={dryRun} />
      <Section title={dryRun ? 'What would happen, row by row' : 'What happened, row by row'} actions={actions}>
        <Group justify="space-between" mb="sm">
          <FilterTabs name="rows" label="Rows" options={shownRows} />
          {rejectedCsv && (
            <Button
              variant="default"
              size="xs"
              leftSection={<IconDownload size={14} aria-hidden />}
              // Without the mark before it spreadsheets take the file for another encoding.
              onClick={() => saveBlob('customers-rejected.csv', new Blob(['\ufeff', rejectedCsv]))}
            >
              Download rejected rows
            </Button>
          )}
        </Group>
        {found.length === 0 ? (
          <EmptyState title="No such rows">Widen the filter to see the others.</EmptyState>
        ) : (
          <ImportRows rows={found.slice(start, end)} />
        )}
        <Pager of="the rows" cursor={cursor} pageInfo={{ hasNextPage: end < found.length, endCursor: String(end) }} />
      </Section>
    </>
  );
}

/** An import in figures. */
export function ImportFigures(props: { report: FragmentType<typeof ImportFigures_report>; dryRun: boolean }) {
  const { created, updated, unchanged, rejected } = readFragment(ImportFigures_report, props.report);
  const figure = (count: number) => quantityText(String(count));
  return (
    <Facts
      facts={[
        { label: props.dryRun ? 'Would be created' : 'Created', value: figure(created) },
        { label: props.dryRun ? 'Would be updated' : 'Updated', value: figure(updated) },
        { label: 'Unchanged', value: figure(unchanged) },
        { label: 'Rejected', value: figure(rejected) },
      ]}
    />
  );
}
