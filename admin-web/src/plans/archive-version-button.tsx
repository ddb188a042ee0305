import { Button, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { ConfirmModal } from '../forms/confirm-modal';
import { RefusalSummary } from '../forms/refusal-summary';
import type { VersionShown_VersionFragment } from '../gql/graphql';
import type { Refusal } from '../graph/refusal';
import { useArchivePlanVersion } from './use-archive-plan-version';

/** Withdraws an offer, or gives a draft up. */
export function ArchiveVersionButton({ version }: { version: VersionShown_VersionFragment }) {
  const { id, number, status, version: seen } = version;
  const [asking, ask] = useDisclosure(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const { submit, busy } = useArchivePlanVersion();
  const isDraft = status === 'DRAFT';
  const archive = async () => {
    const outcome = await submit({ id, expectedVersion: seen });
    if (outcome.kind === 'DONE') ask.close();
    else setRefusal(outcome);
  };
  return (
    <>
      <Button variant="default" onClick={ask.open}>
        {isDraft ? 'Give the draft up' : 'Archive'}
      </Button>
      <ConfirmModal
        opened={asking}
        onClose={ask.close}
        title={isDraft ? `Give draft ${number} up?` : `Withdraw version ${number}?`}
        confirmLabel={isDraft ? 'Give draft up' : 'Archive version'}
        danger
        busy={busy}
        onConfirm={() => void archive()}
      >
        <RefusalSummary refusal={refusal} />
        <Text>
          {isDraft
            ? 'It is kept to be read and cloned, but can no longer be edited or activated.'
            : 'Nobody can subscribe to it any more. Whoever is subscribed stays on it, at its prices.'}
        </Text>
      </ConfirmModal>
    </>
  );
}
