import {
  IconAlertTriangle,
  IconBook2,
  IconBuilding,
  IconChartBar,
  IconFileInvoice,
  IconKey,
  IconLayoutDashboard,
  IconSettings,
  IconWallet,
  type Icon,
} from '@tabler/icons-react';

export interface Destination {
  to: string;
  label: string;
  /** Whoever lacks this permission has nothing to see there. */
  needs?: string;
}

export interface Noun extends Destination {
  icon: Icon;
  parts: readonly Destination[];
}

/** The navigation, by noun, in the order that work happens. */
export const nouns: readonly Noun[] = [
  { to: '/', label: 'Overview', icon: IconLayoutDashboard, parts: [] },
  {
    to: '/customers',
    label: 'Customers',
    icon: IconBuilding,
    parts: [
      { to: '/customers', label: 'All customers' },
      { to: '/subscriptions', label: 'Subscriptions' },
    ],
  },
  {
    to: '/catalog/plans',
    label: 'Catalog',
    icon: IconBook2,
    parts: [
      { to: '/catalog/plans', label: 'Plans' },
      { to: '/catalog/catalogues', label: 'Catalogues' },
      { to: '/catalog/simulator', label: 'Simulator', needs: 'pricing:simulate' },
      { to: '/catalog/migrations', label: 'Migrations' },
      { to: '/catalog/experiments', label: 'Experiments' },
      { to: '/catalog/items', label: 'Items' },
      { to: '/catalog/features', label: 'Features' },
      { to: '/catalog/meters', label: 'Meters' },
      { to: '/catalog/event-schemas', label: 'Event schemas' },
    ],
  },
  {
    to: '/usage/explorer',
    label: 'Usage',
    icon: IconChartBar,
    parts: [
      { to: '/usage/explorer', label: 'Explorer' },
      { to: '/usage/events', label: 'Events' },
      { to: '/usage/entitlements', label: 'Entitlements' },
      { to: '/usage/unprocessed', label: 'Unprocessed' },
    ],
  },
  { to: '/wallets', label: 'Wallets', icon: IconWallet, parts: [] },
  {
    to: '/invoices',
    label: 'Invoices',
    icon: IconFileInvoice,
    parts: [
      { to: '/invoices', label: 'All invoices' },
      { to: '/invoices/runs', label: 'Runs' },
    ],
  },
  { to: '/alerts', label: 'Alerts', icon: IconAlertTriangle, parts: [] },
  { to: '/developers/api-keys', label: 'Developers', icon: IconKey, parts: [], needs: 'api-key:manage' },
  { to: '/settings', label: 'Settings', icon: IconSettings, parts: [] },
];

/** Whether a path is inside a noun's section. */
export function isWithin(noun: Noun, pathname: string): boolean {
  if (noun.to === '/') return pathname === '/';
  const section = `/${noun.to.split('/')[1]}`;
  const aliases = section === '/customers' ? ['/customers', '/accounts', '/subscriptions', '/accruals'] : [section];
  return aliases.some((alias) => pathname === alias || pathname.startsWith(`${alias}/`));
}
