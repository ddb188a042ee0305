import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { graphql } from '../gql/gql';
import { ActionLink } from '../parts/action-link';
import { Loaded } from '../parts/loaded';
import { MissingState } from '../parts/missing-state';
import { Page } from '../parts/page';
import { DetailSkeleton } from '../parts/skeletons';
import { StatusBadge } from '../parts/status-badge';
import { useMay } from '../session/viewer';
import { DownloadDocumentButton } from './download-document-button';
import { InvoiceFacts } from './invoice-facts';
import { InvoiceHistory } from './invoice-history';
import { InvoiceLines } from './invoice-lines';
import { InvoiceTotals } from './invoice-totals';

const InvoiceDetail = graphql(`
  query InvoiceDetail($id: ID!) {
    invoice(id: $id) {
      id
      number
      status
      documentHash
      account {
        id
        name
      }
      ...InvoiceFacts_invoice
      ...InvoiceLines_invoice
      ...InvoiceTotals_invoice
      ...InvoiceHistory_invoice
    }
  }
`);

export function InvoicePage() {
  const { invoiceId = '' } = useParams();
  const mayRecord = useMay('payment:record');
  const result = useQuery(InvoiceDetail, { variables: { id: invoiceId } });
  return (
    <Loaded result={result} skeleton={<DetailSkeleton />}>
      {({ invoice }) =>
        invoice ? (
          <Page
            title={invoice.number ? `Invoice ${invoice.number}` : 'Invoice in the making'}
            crumbs={[
              { to: '/invoices', label: 'Invoices' },
              { to: `/accounts/${invoice.account.id}`, label: invoice.account.name },
            ]}
            badge={<StatusBadge status={invoice.status} />}
            id={invoice.id}
            actions={
              <>
                {mayRecord && invoice.status === 'DUE' && (
                  <ActionLink to={`/invoices/${invoice.id}/payments/new`}>Record payment</ActionLink>
                )}
                {invoice.documentHash && <DownloadDocumentButton invoiceId={invoice.id} />}
                <ActionLink to={`/invoices/${invoice.id}/print`} primary>
                  Printable page
                </ActionLink>
              </>
            }
          >
            <InvoiceFacts invoice={invoice} />
            <InvoiceLines invoice={invoice} />
            <InvoiceTotals invoice={invoice} />
            <InvoiceHistory invoice={invoice} />
          </Page>
        ) : (
          <MissingState noun="invoice" listTo="/invoices" />
        )
      }
    </Loaded>
  );
}
