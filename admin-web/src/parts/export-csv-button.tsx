import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { explainError } from '../graph/explain-error';
import { saveBlob } from '../invoices/save-file';
import { currentSession } from '../session/session';

interface ExportCsvButtonProps {
  path: string;
  fileName: string;
  /** Those of the list, so that the file holds what the list shows; empty ones are left out. */
  filters?: readonly (readonly [string, string])[];
  label?: string;
}

/** Saves a whole list, not only its page, as a CSV file. */
export function ExportCsvButton({ path, fileName, filters = [], label = 'Export CSV' }: ExportCsvButtonProps) {
  const [busy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    try {
      const query = new URLSearchParams(
        filters.filter(([, value]) => value !== '').map(([name, value]) => [name, value]),
      );
      const session = currentSession();
      const response = await fetch(`${path}?${query.toString()}`, {
        headers: session.kind === 'SIGNED_IN' ? { authorization: `Bearer ${session.accessToken}` } : {},
      });
      if (!response.ok) throw new Error(`The server answered ${response.status}.`);
      saveBlob(fileName, await response.blob());
    } catch (error) {
      notifications.show({ color: 'red', title: 'Not saved', message: explainError(error) });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button
      variant="default"
      loading={busy}
      onClick={() => void save()}
      leftSection={<IconDownload size={16} aria-hidden />}
    >
      {label}
    </Button>
  );
}
