import type { MultiSelectProps } from '@mantine/core';
import { AnyAccountsSelect } from '../accounts/any-accounts-select';

interface MembersFieldProps extends Omit<MultiSelectProps, 'data' | 'filter' | 'onSearchChange'> {
  /** The account that pays: it is in the group anyway. */
  payerId: string;
}

/** Chooses further accounts whose usage is priced together with the account's own. */
export function MembersField({ payerId, ...props }: MembersFieldProps) {
  return (
    <AnyAccountsSelect
      label="Priced together with"
      description="A rating group: slabs and allowances are shared, and this account is charged for all of them"
      clearable
      nothingFoundMessage="No such account"
      exceptId={payerId}
      {...props}
    />
  );
}
