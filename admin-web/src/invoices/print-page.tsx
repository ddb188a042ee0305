import { useQuery } from '@apollo/client/react';
import { Button, Group } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useParams } from 'react-router';
import { graphql } from '../gql/gql';
import { ActionLink } from '../parts/action-link';
import { Loaded } from '../parts/loaded';
import { MissingState } from '../parts/missing-state';
import { DetailSkeleton } from '../parts/skeletons';
import { PrintedHead } from './printed-head';
import { PrintedLines } from './printed-lines';
import { PrintedTotals } from './printed-totals';
import classes from './printed-invoice.module.css';

const PrintedInvoice = graphql(`
  query PrintedInvoice($id: ID!) {
    invoice(id: $id) {
      id
      number
      ...PrintedHead_invoice
      ...PrintedLines_invoice
      ...PrintedTotals_invoice
    }
  }
`);

/** The tax invoice as it goes on paper. */
export function PrintPage() {
  const { invoiceId = '' } = useParams();
  const result = useQuery(PrintedInvoice, { variables: { id: invoiceId } });
  return (
    <main className={classes.desk}>
      <Loaded result={result} skeleton={<DetailSkeleton />}>
        {({ invoice }) =>
          invoice ? (
            <>
              <title>{`Invoice ${invoice.number ?? 'in the making'} · OTPless Billing`}</title>
              <Group className={classes.tools} justify="space-between">
                <ActionLink to={`/invoices/${invoice.id}`}>Back to the invoice</ActionLink>
                <Button leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => window.print()}>
                  Print or save as PDF
                </Button>
              </Group>
              <article className={classes.paper}>
                <PrintedHead invoice={invoice} />
                <PrintedLines invoice={invoice} />
                <PrintedTotals invoice={invoice} />
              </article>
            </>
          ) : (
            <MissingState noun="invoice" listTo="/invoices" />
          )
        }
      </Loaded>
    </main>
  );
}
