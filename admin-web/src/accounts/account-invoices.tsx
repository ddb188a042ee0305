import { readFragment, type FragmentType } from '../gql/fragment-masking';
import { graphql } from '../gql/gql';
import { InvoicesTable } from '../invoices/invoices-table';
import { EmptyState } from '../parts/empty-state';
import { NounLink } from '../parts/noun-link';
import { Section } from '../parts/section';

const AccountInvoices_account = graphql(`
  fragment AccountInvoices_account on Account {
    id
    invoices(first: 6) {
      id
      ...InvoicesTable_invoice
    }
  }
`);

export function AccountInvoices(props: { account: FragmentType<typeof AccountInvoices_account> }) {
  const { id, invoices } = readFragment(AccountInvoices_account, props.account);
  return (
    <Section title="Invoices" actions={<NounLink to={`/invoices?accountId=${id}`}>All invoices</NounLink>}>
      {invoices.length === 0 ? (
        <EmptyState title="No invoices yet">The first one comes when a billing run closes a period.</EmptyState>
      ) : (
        <InvoicesTable invoices={invoices} />
      )}
    </Section>
  );
}
