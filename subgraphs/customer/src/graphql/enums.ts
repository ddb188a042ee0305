import { registerEnumType } from 'type-graphql';
import type { AccountStatus } from '../domain/account';
import type { AccountUse } from '../domain/account-use';
import type { ContactRole } from '../domain/contact';
import type { CustomerStatus } from '../domain/customer-status';
import type { PaymentMode } from '../domain/payment-mode';
import type { TaxCategory } from '../domain/tax-registration';
import type { Role } from '../domain/user';
import type { ListOrder } from '../operations/directory';
import type { RowOutcome } from '../operations/import-report';
import type { CustomerFact } from '../operations/republish-facts';

/** A union of the domain as an enum of the graph; a value that is forgotten here does not compile. */
function enumOf<Value extends string>(name: string, values: { readonly [Each in Value]: Each }): typeof values {
  registerEnumType(values, { name });
  return values;
}

export const CustomerStatusEnum = enumOf<CustomerStatus>('CustomerStatus', {
  DRAFT: 'DRAFT',
  ACTIVE: 'ACTIVE',
  ARCHIVED: 'ARCHIVED',
});
export const AccountStatusEnum = enumOf<AccountStatus>('AccountStatus', { ACTIVE: 'ACTIVE', ARCHIVED: 'ARCHIVED' });
export const PaymentModeEnum = enumOf<PaymentMode>('PaymentMode', { PREPAID: 'PREPAID', POSTPAID: 'POSTPAID' });
export const ContactRoleEnum = enumOf<ContactRole>('ContactRole', { BILLING: 'BILLING', TECHNICAL: 'TECHNICAL' });
export const TaxCategoryEnum = enumOf<TaxCategory>('TaxCategory', {
  REGISTERED: 'REGISTERED',
  COMPOSITION: 'COMPOSITION',
  UNREGISTERED: 'UNREGISTERED',
  SEZ: 'SEZ',
  OVERSEAS: 'OVERSEAS',
  UIN_HOLDER: 'UIN_HOLDER',
});
export const RoleEnum = enumOf<Role>('Role', {
  FINANCE: 'FINANCE',
  ENGINEERING: 'ENGINEERING',
  PRODUCT: 'PRODUCT',
  ADMIN: 'ADMIN',
});
export const ViewerKindEnum = enumOf<'USER' | 'API_KEY' | 'DASHBOARD' | 'SERVICE'>('ViewerKind', {
  USER: 'USER',
  API_KEY: 'API_KEY',
  DASHBOARD: 'DASHBOARD',
  SERVICE: 'SERVICE',
});
export const CustomerFactEnum = enumOf<CustomerFact>('CustomerFact', {
  ACCOUNT_CHANGED: 'ACCOUNT_CHANGED',
  ALIAS_CHANGED: 'ALIAS_CHANGED',
  API_KEY_REVOKED: 'API_KEY_REVOKED',
});
export const ImportOutcomeEnum = enumOf<RowOutcome>('ImportOutcome', {
  CREATED: 'CREATED',
  UPDATED: 'UPDATED',
  UNCHANGED: 'UNCHANGED',
  REJECTED: 'REJECTED',
  WOULD_CREATE: 'WOULD_CREATE',
  WOULD_UPDATE: 'WOULD_UPDATE',
});
export const ListOrderEnum = enumOf<ListOrder>('ListOrder', {
  NEWEST_FIRST: 'NEWEST_FIRST',
  OLDEST_FIRST: 'OLDEST_FIRST',
  NAME: 'NAME',
  NAME_DESCENDING: 'NAME_DESCENDING',
});
export type Standing = 'PLANNED' | 'CURRENT' | 'ENDED';
export const StandingEnum = enumOf<Standing>('Standing', { PLANNED: 'PLANNED', CURRENT: 'CURRENT', ENDED: 'ENDED' });
export const AccountUseKindEnum = enumOf<AccountUse['kind']>('AccountUseKind', {
  CHILD: 'CHILD',
  PAYS_FOR: 'PAYS_FOR',
  SUBSCRIPTION: 'SUBSCRIPTION',
  ALIAS: 'ALIAS',
});
