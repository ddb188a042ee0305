import { CustomersAndAccounts } from './0001-customers-and-accounts';
import { UsersAndSessions } from './0002-users-and-sessions';
import { ApiKeysAuditAndOutbox } from './0003-api-keys-audit-and-outbox';
import { CustomerRegistrations } from './0010-customer-registrations';
import { AccountsInTime } from './0011-accounts-in-time';
import { UsesThatGive } from './0020-uses-that-give';

/** Forward only, in this order. */
export const migrations = [
  { name: '0001-customers-and-accounts', class: CustomersAndAccounts },
  { name: '0002-users-and-sessions', class: UsersAndSessions },
  { name: '0003-api-keys-audit-and-outbox', class: ApiKeysAuditAndOutbox },
  { name: '0010-customer-registrations', class: CustomerRegistrations },
  { name: '0011-accounts-in-time', class: AccountsInTime },
  { name: '0020-uses-that-give', class: UsesThatGive },
];
