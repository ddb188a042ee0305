import { Button, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { ConfirmModal } from '../forms/confirm-modal';
import { RefusalSummary } from '../forms/refusal-summary';
import type { Refusal } from '../graph/use-submission';
import { useRevokeApiKey } from './use-revoke-api-key';

export function RevokeApiKeyButton({ id, name }: { id: string; name: string }) {
  const [asking, ask] = useDisclosure(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const { submit, busy } = useRevokeApiKey();
  const revoke = async () => {
    const outcome = await submit({ id });
    if (outcome.kind === 'DONE') ask.close();
    else setRefusal(outcome);
  };
  return (
    <>
      <Button variant="subtle" size="compact-xs" onClick={ask.open} aria-label={`Revoke ${name}`}>
        Revoke
      </Button>
      <ConfirmModal
        opened={asking}
        onClose={ask.close}
        title={`Revoke ${name}?`}
        confirmLabel="Revoke key"
        danger
        busy={busy}
        onConfirm={() => void revoke()}
      >
        <RefusalSummary refusal={refusal} />
        <Text>
          Whoever uses this key is refused from now on. This cannot be undone; a new key can be made at any time.
        </Text>
      </ConfirmModal>
    </>
  );
}
