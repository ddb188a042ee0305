import { Button, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { ConfirmModal } from '../forms/confirm-modal';
import { RefusalSummary } from '../forms/refusal-summary';
import type { Refusal } from '../graph/use-submission';
import { useReleaseAlias } from './use-release-alias';

export function ReleaseAliasButton({ accountId, value }: { accountId: string; value: string }) {
  const [asking, ask] = useDisclosure(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const { submit, busy } = useReleaseAlias();
  const release = async () => {
    const outcome = await submit({ accountId, value });
    if (outcome.kind === 'DONE') ask.close();
    else setRefusal(outcome);
  };
  return (
    <>
      <Button variant="subtle" size="compact-xs" onClick={ask.open} aria-label={`Release ${value}`}>
        Release
      </Button>
      <ConfirmModal
        opened={asking}
        onClose={ask.close}
        title="Release this alias?"
        confirmLabel="Release alias"
        danger
        busy={busy}
        onConfirm={() => void release()}
      >
        <RefusalSummary refusal={refusal} />
        <Text>
          Events that carry <code>{value}</code> from now on will not belong to this account. They are kept as
          unprocessed until the alias is assigned again.
        </Text>
      </ConfirmModal>
    </>
  );
}
