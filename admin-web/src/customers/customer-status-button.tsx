import { Text } from '@mantine/core';
import { ConfirmedButton } from '../forms/confirmed-button';
import type { CustomerStatus } from '../gql/graphql';
import { useActivateCustomer, useArchiveCustomer, useRestoreCustomer } from './use-move-customer';

interface CustomerStatusButtonProps {
  customer: { id: string; version: number; status: CustomerStatus };
}

/** Moves a customer to the next status of its life. */
export function CustomerStatusButton({ customer: { id, version, status } }: CustomerStatusButtonProps) {
  const activate = useActivateCustomer();
  const archive = useArchiveCustomer();
  const restore = useRestoreCustomer();
  const input = { id, expectedVersion: version };
  return (
    <>
      {status === 'DRAFT' && (
        <ConfirmedButton
          label="Activate"
          title="Activate this customer?"
          confirmLabel="Activate customer"
          busy={activate.busy}
          submit={() => activate.submit(input)}
        >
          <Text>From now on it can have accounts, which are billed.</Text>
        </ConfirmedButton>
      )}
      {status !== 'ARCHIVED' && (
        <ConfirmedButton
          label="Archive"
          title="Archive this customer?"
          confirmLabel="Archive customer"
          danger
          busy={archive.busy}
          submit={() => archive.submit(input)}
        >
          <Text>
            It is kept for the books and can be restored. It is no longer edited, and its GSTIN and external key are
            free for another customer. Its accounts must be archived before.
          </Text>
        </ConfirmedButton>
      )}
      {status === 'ARCHIVED' && (
        <ConfirmedButton
          label="Restore"
          title="Restore this customer?"
          confirmLabel="Restore customer"
          busy={restore.busy}
          submit={() => restore.submit(input)}
        >
          <Text>It can be edited and have accounts again. Its archived accounts stay so until each is restored.</Text>
        </ConfirmedButton>
      )}
    </>
  );
}
