import { AnyAccountSelect } from '../accounts/any-account-select';
import { useFilter } from '../parts/use-filter';

/** Narrows a page to one account; kept in the URL. */
export function AccountFilter() {
  const [accountId, setAccountId] = useFilter('account');
  return (
    <AnyAccountSelect
      label="Account"
      size="xs"
      placeholder="All accounts"
      value={accountId || null}
      onChange={(value) => setAccountId(value ?? '')}
    />
  );
}
