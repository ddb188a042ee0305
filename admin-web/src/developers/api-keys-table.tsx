import { DayText, InstantText } from '../figures/instant-text';
import { readFragment, type FragmentType } from '../gql/fragment-masking';
import { graphql } from '../gql/gql';
import { DataTable } from '../parts/data-table';
import { StatusBadge } from '../parts/status-badge';
import { RevokeApiKeyButton } from './revoke-api-key-button';

const ApiKeysTable_key = graphql(`
  fragment ApiKeysTable_key on ApiKey {
    id
    name
    source
    scopes
    lastFour
    createdAt
    lastUsedAt
    revokedAt
  }
`);

export function ApiKeysTable(props: { apiKeys: readonly FragmentType<typeof ApiKeysTable_key>[] }) {
  const apiKeys = readFragment(ApiKeysTable_key, props.apiKeys);
  return (
    <DataTable
      caption="API keys"
      rows={apiKeys}
      keyOf={({ id }) => id}
      columns={[
        { label: 'Name', names: true, cell: ({ name }) => <strong>{name}</strong> },
        { label: 'Status', cell: ({ revokedAt }) => <StatusBadge status={revokedAt ? 'REVOKED' : 'ACTIVE'} /> },
        { label: 'Source', cell: ({ source }) => <code>{source}</code> },
        { label: 'Scopes', cell: ({ scopes }) => scopes.join(', ') },
        { label: 'Ends in', cell: ({ lastFour }) => <code>…{lastFour}</code> },
        { label: 'Created', cell: ({ createdAt }) => <DayText at={createdAt} /> },
        { label: 'Last used', cell: ({ lastUsedAt }) => (lastUsedAt ? <InstantText at={lastUsedAt} /> : 'Never') },
        {
          label: 'Action',
          figure: true,
          cell: ({ id, name, revokedAt }) => !revokedAt && <RevokeApiKeyButton id={id} name={name} />,
        },
      ]}
    />
  );
}
