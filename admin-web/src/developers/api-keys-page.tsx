import { useQuery } from '@apollo/client/react';
import { graphql } from '../gql/gql';
import { ActionLink } from '../parts/action-link';
import { EmptyState } from '../parts/empty-state';
import { ListPage } from '../parts/list-page';
import { Loaded } from '../parts/loaded';
import { TableSkeleton } from '../parts/skeletons';
import { useMay } from '../session/viewer';
import { ApiKeysTable } from './api-keys-table';

const ApiKeys = graphql(`
  query ApiKeys {
    apiKeys {
      id
      ...ApiKeysTable_key
    }
  }
`);

export function ApiKeysPage() {
  const mayManage = useMay('api-key:manage');
  const result = useQuery(ApiKeys);
  return (
    <ListPage
      title="API keys"
      count={result.data?.apiKeys.length}
      action={
        mayManage && (
          <ActionLink to="/developers/api-keys/new" primary>
            New API key
          </ActionLink>
        )
      }
    >
      <Loaded result={result} skeleton={<TableSkeleton rows={4} />}>
        {({ apiKeys }) =>
          apiKeys.length === 0 ? (
            <EmptyState title="No API keys">
              A service sends events and asks questions with a key of its own. Its source stands on every event it
              sends.
            </EmptyState>
          ) : (
            <ApiKeysTable apiKeys={apiKeys} />
          )
        }
      </Loaded>
    </ListPage>
  );
}
