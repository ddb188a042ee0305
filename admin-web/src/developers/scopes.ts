/** What a service may be allowed to do. */
export const scopes = [
  { value: 'usage:ingest', label: 'Send events' },
  { value: 'usage:backfill', label: 'Back-fill events from before the window' },
  { value: 'usage:read', label: 'Read usage' },
  { value: 'customer:read', label: 'Read customers' },
  { value: 'account:read', label: 'Read accounts' },
  { value: 'wallet:read', label: 'Read wallets' },
  { value: 'invoice:read', label: 'Read invoices' },
  { value: 'dashboard:mint', label: "Mint tokens for merchants' dashboards" },
];
