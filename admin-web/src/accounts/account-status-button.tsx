import { Text } from '@mantine/core';
import { ConfirmedButton } from '../forms/confirmed-button';
import type { AccountStatus } from '../gql/graphql';
import { useArchiveAccount, useRestoreAccount } from './use-account-status';

/** Archives an account, or brings it back. */
export function AccountStatusButton(props: { account: { id: string; version: number; status: AccountStatus } }) {
  const { id, version, status } = props.account;
  const archive = useArchiveAccount();
  const restore = useRestoreAccount();
  const input = { id, expectedVersion: version };
  return status === 'ACTIVE' ? (
    <ConfirmedButton
      label="Archive"
      title="Archive this account?"
      confirmLabel="Archive account"
      danger
      busy={archive.busy}
      submit={() => archive.submit(input)}
    >
      <Text>
        Nothing more is billed to it. Its subscriptions must have ended, its aliases be released, and no active account
        stand under it or be paid by it. It can be restored.
      </Text>
    </ConfirmedButton>
  ) : (
    <ConfirmedButton
      label="Restore"
      title="Restore this account?"
      confirmLabel="Restore account"
      busy={restore.busy}
      submit={() => restore.submit(input)}
    >
      <Text>It can be subscribed, get aliases and be billed again.</Text>
    </ConfirmedButton>
  );
}
