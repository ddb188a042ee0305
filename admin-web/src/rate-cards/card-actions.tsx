import { Button, Group, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Link } from 'react-router';
import { ConfirmModal } from '../forms/confirm-modal';
import type { VersionShown_VersionFragment } from '../gql/graphql';
import type { Refusal } from '../graph/refusal';
import { MoveButtons } from '../parts/move-buttons';
import { versionAt } from '../plans/plan-addresses';
import { useRemoveRateCard } from './use-remove-rate-card';

interface CardActionsProps {
  version: VersionShown_VersionFragment;
  card: { key: string; item?: { description: string } | null };
  place: number;
  busy: boolean;
  onMove: (by: -1 | 1) => void;
  onRefusal: (refusal: Refusal | undefined) => void;
}

/** What can be done with a card of a draft. */
export function CardActions({ version, card, place, busy, onMove, onRefusal }: CardActionsProps) {
  const { id, plan, rateCards, version: seen } = version;
  const [asking, ask] = useDisclosure(false);
  const { submit, busy: removing } = useRemoveRateCard();
  const name = card.item?.description ?? card.key;
  const remove = async () => {
    const outcome = await submit({ planVersionId: id, expectedVersion: seen, key: card.key });
    ask.close();
    onRefusal(outcome.kind === 'DONE' ? undefined : outcome);
  };
  return (
    <Group gap={4} wrap="nowrap">
      <MoveButtons what={name} place={place} count={rateCards.length} disabled={busy} onMove={onMove} />
      <Button
        component={Link}
        to={`${versionAt(plan.id, id)}/cards/${encodeURIComponent(card.key)}`}
        variant="default"
        size="compact-sm"
        aria-label={`Edit ${name}`}
      >
        Edit
      </Button>
      <Button variant="subtle" color="gray" size="compact-sm" onClick={ask.open} aria-label={`Remove ${name}`}>
        Remove
      </Button>
      <ConfirmModal
        opened={asking}
        onClose={ask.close}
        title={`Remove ${name} from the draft?`}
        confirmLabel="Remove card"
        danger
        busy={removing}
        onConfirm={() => void remove()}
      >
        <Text>Its rates go with it. Other cards that name {card.key} will ask to be put right.</Text>
      </ConfirmModal>
    </Group>
  );
}
