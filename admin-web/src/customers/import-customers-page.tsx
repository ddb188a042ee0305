import { Button, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { ConfirmModal } from '../forms/confirm-modal';
import { LeaveGuard } from '../forms/leave-guard';
import { RefusalSummary } from '../forms/refusal-summary';
import type { ImportCustomersMutation } from '../gql/graphql';
import type { Refusal } from '../graph/refusal';
import { ActionLink } from '../parts/action-link';
import { ExportCsvButton } from '../parts/export-csv-button';
import { Page } from '../parts/page';
import { Section } from '../parts/section';
import { CustomerFileField } from './customer-file-field';
import { ImportFigures, ImportReport } from './import-report';
import { ImportRules } from './import-rules';
import { type CustomerFile, readCustomerFile, refused } from './read-customer-file';
import { useImportCustomers } from './use-import-customers';

type Report = Extract<ImportCustomersMutation['importCustomers'], { __typename: 'CustomerImportReport' }>;

/** Imports a file of customers: tried first, shown row by row, and asked about in figures. */
export function ImportCustomersPage() {
  const [file, setFile] = useState<CustomerFile>();
  const [tried, setTried] = useState<Report>();
  const [done, setDone] = useState<Report>();
  const [refusal, setRefusal] = useState<Refusal>();
  const [asking, ask] = useDisclosure(false);
  const [, setParameters] = useSearchParams();
  const { submit, busy } = useImportCustomers();

  const begin = () => {
    setTried(undefined);
    setDone(undefined);
    setRefusal(undefined);
    setParameters({}, { replace: true });
  };
  const choose = async (files: readonly File[]) => {
    const [first] = files;
    if (first === undefined || files.length > 1) return setRefusal(refused('Choose one file at a time.'));
    const read = await readCustomerFile(first);
    if ('kind' in read) return setRefusal(read);
    begin();
    setFile(read);
  };
  const run = async ({ csv }: CustomerFile, dryRun: boolean) => {
    const outcome = await submit({ csv, dryRun });
    ask.close();
    // Whatever became of it, a dry run wrote nothing.
    if (outcome.kind !== 'DONE') return setRefusal(dryRun ? { ...outcome, kind: 'REFUSED' } : outcome);
    begin();
    if (dryRun) setTried(outcome.noun);
    else setDone(outcome.noun);
  };
  const another = () => {
    begin();
    setFile(undefined);
  };

  const crumbs = [{ to: '/customers', label: 'Customers' }];
  if (file && done) {
    return (
      <Page
        title="Imported customers"
        crumbs={crumbs}
        actions={
          <>
            <Button variant="default" onClick={another}>
              Import another file
            </Button>
            <ActionLink to="/customers" primary>
              To the customers
            </ActionLink>
          </>
        }
      >
        <Text>From {file.name}. Imported again, the same file changes nothing.</Text>
        <ImportReport report={done} dryRun={false} />
      </Page>
    );
  }
  return (
    <Page
      title="Import customers"
      crumbs={crumbs}
      actions={
        <ExportCsvButton
          path="/v1/customers-template.csv"
          fileName="customers-template.csv"
          label="Download template"
        />
      }
    >
      <RefusalSummary refusal={refusal} />
      <Section title="File">
        <Stack gap="md">
          <ImportRules />
          <CustomerFileField name={file?.name} disabled={busy} onChoose={(files) => void choose(files)} />
          <Group justify="flex-end">
            <Button
              variant={tried ? 'default' : 'filled'}
              disabled={file === undefined}
              loading={busy && !asking}
              onClick={() => file && void run(file, true)}
            >
              Dry run
            </Button>
          </Group>
        </Stack>
      </Section>
      {file && tried && (
        <>
          <ImportReport
            report={tried}
            dryRun
            actions={(tried.created > 0 || tried.updated > 0) && <Button onClick={ask.open}>Import customers</Button>}
          />
          <ConfirmModal
            opened={asking}
            onClose={ask.close}
            title="Import these customers?"
            confirmLabel="Import"
            busy={busy}
            onConfirm={() => void run(file, false)}
          >
            <ImportFigures report={tried} dryRun />
            <Text>
              Each row is judged once more as things stand then. Rejected rows are left out, and each customer’s history
              says what was changed. There is no undo but another import.
            </Text>
          </ConfirmModal>
        </>
      )}
      <LeaveGuard unsaved={() => file !== undefined} />
    </Page>
  );
}
