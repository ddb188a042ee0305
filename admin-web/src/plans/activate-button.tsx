import { Button, List, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { ConfirmModal } from '../forms/confirm-modal';
import { RefusalSummary } from '../forms/refusal-summary';
import type { VersionShown_VersionFragment } from '../gql/graphql';
import type { Refusal } from '../graph/refusal';
import { useActivatePlanVersion } from './use-activate-plan-version';

/** Offers a draft: asks once, and says who is touched by it. */
export function ActivateButton({ version }: { version: VersionShown_VersionFragment }) {
  const { id, number, plan, problems, version: seen } = version;
  const [asking, ask] = useDisclosure(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const { submit, busy } = useActivatePlanVersion();
  const activate = async () => {
    const outcome = await submit({ id, expectedVersion: seen });
    if (outcome.kind !== 'DONE') return setRefusal(outcome);
    setRefusal(undefined);
    ask.close();
  };
  const close = () => {
    setRefusal(undefined);
    ask.close();
  };
  return (
    <>
      <Button
        onClick={ask.open}
        disabled={problems.length > 0}
        title={problems.length > 0 ? 'Put right what is listed first' : undefined}
      >
        Activate
      </Button>
      <ConfirmModal
        opened={asking}
        onClose={close}
        title={`Activate version ${number} of ${plan.name}?`}
        confirmLabel="Activate version"
        busy={busy}
        onConfirm={() => void activate()}
      >
        <RefusalSummary refusal={refusal} />
        <List size="sm" spacing={4}>
          <List.Item>New subscriptions get version {number} from now on.</List.Item>
          <List.Item>
            Whoever is subscribed stays on the version they have, at its prices, until they are migrated.
          </List.Item>
          <List.Item>The version that is active now, if there is one, is archived.</List.Item>
        </List>
        <Text size="sm">An active version never changes again. To change a price later, clone it to a draft.</Text>
      </ConfirmModal>
    </>
  );
}
