import { MoneyText } from '../figures/money-text';
import type { AccountTreeQuery } from '../gql/graphql';
import { DataTable } from '../parts/data-table';
import { NounLink } from '../parts/noun-link';
import { Badge, StatusBadge } from '../parts/status-badge';
import classes from './account-tree-table.module.css';

type Nodes = AccountTreeQuery['accountTree']['accounts']['nodes'];

/** Accounts as they stand under each other, each with what it has and what it has accrued. */
export function AccountTreeTable({ caption, nodes }: { caption: string; nodes: Nodes }) {
  return (
    <DataTable
      caption={caption}
      rows={nodes}
      keyOf={({ account }) => account.id}
      columns={[
        {
          label: 'Account',
          names: true,
          cell: ({ depth, childCount, account }) => (
            <span className={classes.branch} style={{ ['--depth' as string]: Math.min(depth, 12) }}>
              {depth > 0 && (
                <span className={classes.level} title={`Level ${depth + 1}`}>
                  {depth > 12 ? `${depth}↳` : '↳'}
                </span>
              )}
              <NounLink to={`/accounts/${account.id}`} strong>
                {account.name}
              </NounLink>
              {childCount > 0 && <span className={classes.count}> · {childCount} under it</span>}
            </span>
          ),
        },
        {
          label: 'Mode',
          cell: ({ account }) => <Badge>{account.paymentMode === 'PREPAID' ? 'Prepaid' : 'Postpaid'}</Badge>,
        },
        { label: 'Currency', cell: ({ account }) => account.currency },
        {
          label: 'Paid by',
          cell: ({ account, payer }) =>
            payer.id === account.id ? 'Itself' : <NounLink to={`/accounts/${payer.id}`}>{payer.name}</NounLink>,
        },
        {
          label: 'Live balance',
          figure: true,
          cell: ({ account: { wallets } }) =>
            wallets.length === 0
              ? '–'
              : wallets.map(({ id, liveBalance }) => (
                  <div key={id}>
                    <NounLink to={`/wallets/${id}`}>
                      <MoneyText money={liveBalance} />
                    </NounLink>
                  </div>
                )),
        },
        {
          label: 'Accrued now',
          figure: true,
          cell: ({ account: { subscriptions } }) => {
            const open = subscriptions.flatMap(({ accruals }) => accruals).filter(({ state }) => state !== 'FINAL');
            return open.length === 0
              ? '–'
              : open.map(({ id, total }) => (
                  <div key={id}>
                    <NounLink to={`/accruals/${id}`}>
                      <MoneyText money={total} />
                    </NounLink>
                  </div>
                ));
          },
        },
        { label: 'Status', cell: ({ account }) => <StatusBadge status={account.status} /> },
      ]}
    />
  );
}
