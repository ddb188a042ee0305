/** Every permission there is. An operation names exactly one; a role, key or token is a set of them. */
export const PERMISSIONS = [
  'session:read', // who am I
  'session:issue', // sign-in, refresh, key verification: the gateway's own
  'customer:read',
  'customer:write',
  'account:read',
  'user:manage',
  'api-key:manage',
  'dashboard:mint',
  'audit:read',
  'facts:republish',
  'catalog:read',
  'catalog:write',
  'pricing:simulate', // what others' usage would cost: never for one account's token
  'subscription:read',
  'subscription:write',
  'usage:read',
  'usage:ingest',
  'usage:backfill',
  'usage:correct',
  'accrual:read',
  'alert:read',
  'alert:write',
  'wallet:read',
  'wallet:write',
  'wallet:top-up',
  'wallet:grant',
  'wallet:adjust',
  'invoice:read',
  'invoice:run',
  'payment:record',
  'settings:write',
] as const;

export type Permission = (typeof PERMISSIONS)[number];

export const ROLES = ['FINANCE', 'ENGINEERING', 'PRODUCT', 'ADMIN'] as const;
export type Role = (typeof ROLES)[number];

const readsAll: readonly Permission[] = [
  'session:read',
  'customer:read',
  'account:read',
  'catalog:read',
  'subscription:read',
  'usage:read',
  'accrual:read',
  'alert:read',
  'wallet:read',
  'invoice:read',
];

const ofRole: Record<Role, readonly Permission[]> = {
  FINANCE: [
    ...readsAll,
    'customer:write',
    'subscription:write',
    'pricing:simulate',
    'alert:write',
    'audit:read',
    'wallet:write',
    'wallet:top-up',
    'wallet:grant',
    'wallet:adjust',
    'invoice:run',
    'payment:record',
    'settings:write',
  ],
  ENGINEERING: [
    ...readsAll,
    'catalog:write',
    'usage:ingest',
    'usage:backfill',
    'usage:correct',
    'alert:write',
    'api-key:manage',
    'dashboard:mint',
    'facts:republish',
  ],
  PRODUCT: [...readsAll, 'customer:write', 'catalog:write', 'pricing:simulate', 'subscription:write', 'alert:write'],
  ADMIN: PERMISSIONS.filter((permission) => permission !== 'session:issue'),
};

/** What a merchant's dashboard may do, and only for its one account. */
export const DASHBOARD_PERMISSIONS: readonly Permission[] = [
  'session:read',
  'account:read',
  'subscription:read',
  'accrual:read',
  'wallet:read',
  'invoice:read',
  'alert:read',
];

/** The union of what the roles permit. */
export function permissionsOfRoles(roles: readonly Role[]): Permission[] {
  const granted = new Set(roles.flatMap((role) => ofRole[role]));
  return PERMISSIONS.filter((permission) => granted.has(permission));
}

export function isPermission(value: string): value is Permission {
  return (PERMISSIONS as readonly string[]).includes(value);
}
