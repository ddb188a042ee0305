import { Alert, List } from '@mantine/core';
import { readFragment, type FragmentType } from '../gql/fragment-masking';
import { graphql } from '../gql/gql';
import type { AccountUseKind } from '../gql/graphql';

const ArchivedInUse_account = graphql(`
  fragment ArchivedInUse_account on Account {
    status
    uses {
      kind
      id
      name
    }
  }
`);

const words: Record<AccountUseKind, string> = {
  CHILD: 'account under it',
  PAYS_FOR: 'account it pays for',
  SUBSCRIPTION: 'subscription',
  ALIAS: 'alias',
};

/** Says of an archived account what came to hold it at the same moment; nothing of all others. */
export function ArchivedInUse(props: { account: FragmentType<typeof ArchivedInUse_account> }) {
  const { status, uses } = readFragment(ArchivedInUse_account, props.account);
  if (status !== 'ARCHIVED' || uses.length === 0) return null;
  return (
    <Alert color="yellow" variant="light" c="inherit" title="Archived, and still in use" mb="md">
      This began while the account was being archived, and goes on being billed. End it, or restore the account.
      <List size="sm" mt="xs">
        {uses.map(({ kind, id, name }) => (
          <List.Item key={`${kind} ${id}`}>
            {words[kind]} {name}
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}
