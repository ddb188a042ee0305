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
    ...accounts.nodes.map(({ id, name, customer }) => ({
      to: `/accounts/${id}`,
      noun: 'Account',
      label: `${customer.displayName} · ${name}`,
    })),
    ...wallets.nodes.map(({ id, account }) => ({
      to: `/wallets/${id}`,
      noun: 'Wallet',
      label: `${account.customer.displayName} · ${account.name}`,
    })),
    ...invoices.nodes.map(({ id, number, buyer }) => ({
      to: `/invoices/${id}`,
      noun: 'Invoice',
      label: `${number ?? 'In the making'} · ${buyer.legalName}`,
    })),
  ];
}
