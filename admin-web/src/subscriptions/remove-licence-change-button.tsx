import { Button, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { dateText } from '../figures/calendar-text';
import { ConfirmModal } from '../forms/confirm-modal';
import { RefusalSummary } from '../forms/refusal-summary';
import type { RemoveLicenceChangeInput } from '../gql/graphql';
import type { Refusal } from '../graph/use-submission';
import { useRemoveLicenceChange } from './use-remove-licence-change';

interface RemoveLicenceChangeButtonProps {
  what: string;
  change: Pick<RemoveLicenceChangeInput, 'subscriptionId' | 'expectedVersion' | 'rateCardKey' | 'effectiveOn'>;
}

/** Takes a change of the number back before it holds. */
export function RemoveLicenceChangeButton({ what, change }: RemoveLicenceChangeButtonProps) {
  const [asking, ask] = useDisclosure(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const { make, busy } = useRemoveLicenceChange();
  const withdraw = async () => {
    const outcome = await make(change);
    if (outcome.kind === 'DONE') ask.close();
    else setRefusal(outcome);
  };
  const day = dateText(change.effectiveOn);
  return (
    <>
      <Button
        variant="subtle"
        size="compact-xs"
        onClick={ask.open}
        aria-label={`Withdraw the change of ${what} on ${day}`}
      >
        Withdraw
      </Button>
      <ConfirmModal
        opened={asking}
        onClose={ask.close}
        title="Withdraw this change?"
        confirmLabel="Withdraw change"
        busy={busy}
        onConfirm={() => void withdraw()}
      >
        <RefusalSummary refusal={refusal} />
        <Text>The number held before {day} goes on.</Text>
      </ConfirmModal>
    </>
  );
}
