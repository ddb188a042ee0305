import { useApolloClient } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { graphql } from '../gql/gql';
import { explainError } from '../graph/explain-error';
import { saveFile } from './save-file';

const IssuedDocument = graphql(`
  query IssuedDocument($id: ID!) {
    invoice(id: $id) {
      id
      number
      document {
        mediaType
        content
      }
    }
  }
`);

/** Saves the document as it was issued and sealed, byte for byte. */
export function DownloadDocumentButton({ invoiceId }: { invoiceId: string }) {
  const client = useApolloClient();
  const [busy, setBusy] = useState(false);
  const download = async () => {
    setBusy(true);
    try {
      // The file is not kept in the cache: it is large and read once.
      const { data } = await client.query({
        query: IssuedDocument,
        variables: { id: invoiceId },
        fetchPolicy: 'no-cache',
      });
      const invoice = data?.invoice;
      if (!invoice?.document) throw new Error('There is no issued document.');
      saveFile(`${(invoice.number ?? invoice.id).replaceAll('/', '-')}.pdf`, invoice.document);
    } catch (error) {
      notifications.show({ color: 'red', title: 'Not downloaded', message: explainError(error) });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button
      variant="default"
      loading={busy}
      onClick={() => void download()}
      leftSection={<IconDownload size={16} aria-hidden />}
    >
      Download PDF
    </Button>
  );
}
