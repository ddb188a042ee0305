import { accountLabel } from '../accounts/account-label';
import type { SearchQuery } from '../gql/graphql';

export interface Hit {
  to: string;
  noun: string;
  label: string;
}

/** What was found, noun after noun. */
export function hitsOf({ customers, accounts, wallets, invoices }: SearchQuery): Hit[] {
  return [
    ...customers.nodes.map(({ id, displayName }) => ({ to: `/customers/${id}`, noun: 'Customer', label: displayName })),
    ...accounts.nodes.map((account) => ({
      to: `/accounts/${account.id}`,
      noun: 'Account',
      label: accountLabel(account),
    })),
    ...wallets.nodes.map(({ id, account }) => ({
      to: `/wallets/${id}`,
      noun: 'Wallet',
      label: accountLabel(account),
    })),
    ...invoices.nodes.map(({ id, number, buyer }) => ({
      to: `/invoices/${id}`,
      noun: 'Invoice',
      label: `${number ?? 'In the making'} · ${buyer.legalName}`,
    })),
  ];
}
