import { useQuery } from '@apollo/client/react';
import { EntitlementsTable } from '../accruals/entitlements-table';
import { graphql } from '../gql/gql';
import { EmptyState } from '../parts/empty-state';
import { ListPage } from '../parts/list-page';
import { Loaded } from '../parts/loaded';
import { NounLink } from '../parts/noun-link';
import { TableSkeleton } from '../parts/skeletons';
import { useFilter } from '../parts/use-filter';
import { AccountFilter } from './account-filter';

const Entitlements = graphql(`
  query Entitlements($accountId: ID!) {
    entitlements(accountId: $accountId) {
      featureKey
      ...EntitlementsTable_entitlement
    }
  }
`);

const refreshEveryMs = 5_000;

/** What an account may use now, feature by feature. */
export function EntitlementsPage() {
  const [accountId] = useFilter('account');
  return (
    <ListPage title="Entitlements" filters={<AccountFilter />}>
      {accountId ? (
        <EntitlementsOf key={accountId} accountId={accountId} />
      ) : (
        <EmptyState title="Whose?">
          Choose an account to see what it may use of each feature, and what is left.
        </EmptyState>
      )}
    </ListPage>
  );
}

function EntitlementsOf({ accountId }: { accountId: string }) {
  const result = useQuery(Entitlements, { variables: { accountId }, pollInterval: refreshEveryMs });
  return (
    <Loaded result={result} skeleton={<TableSkeleton rows={3} />}>
      {({ entitlements }) =>
        entitlements.length === 0 ? (
          <EmptyState
            title="Entitled to nothing by name"
            action={<NounLink to={`/accounts/${accountId}`}>To the account</NounLink>}
          >
            An entitlement is a rate card of the plan that names a feature, with or without a limit. The plans of this
            account have none today.
          </EmptyState>
        ) : (
          <EntitlementsTable caption="What this account may use now" entitlements={entitlements} />
        )
      }
    </Loaded>
  );
}
