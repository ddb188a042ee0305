import { Button, Group, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Link } from 'react-router';
import { ConfirmModal } from '../forms/confirm-modal';
import type { VersionShown_VersionFragment } from '../gql/graphql';
import type { Refusal } from '../graph/refusal';
import { MoveButtons } from '../parts/move-buttons';
import { versionAt } from '../plans/plan-addresses';
import { useRemovePricingRule } from './use-remove-pricing-rule';

interface RuleActionsProps {
  version: VersionShown_VersionFragment;
  ruleKey: string;
  place: number;
  busy: boolean;
  onMove: (by: -1 | 1) => void;
  onRefusal: (refusal: Refusal | undefined) => void;
}

/** What can be done with a pricing rule of a draft. */
export function RuleActions({ version, ruleKey, place, busy, onMove, onRefusal }: RuleActionsProps) {
  const { id, plan, pricingRules, version: seen } = version;
  const [asking, ask] = useDisclosure(false);
  const { submit, busy: removing } = useRemovePricingRule();
  const remove = async () => {
    const outcome = await submit({ planVersionId: id, expectedVersion: seen, key: ruleKey });
    ask.close();
    onRefusal(outcome.kind === 'DONE' ? undefined : outcome);
  };
  return (
    <Group gap={4} wrap="nowrap" align="flex-start">
      <MoveButtons what={ruleKey} place={place} count={pricingRules.length} disabled={busy} onMove={onMove} />
      <Button
        component={Link}
        to={`${versionAt(plan.id, id)}/rules/${encodeURIComponent(ruleKey)}`}
        variant="default"
        size="compact-sm"
        aria-label={`Edit ${ruleKey}`}
      >
        Edit
      </Button>
      <Button variant="subtle" color="gray" size="compact-sm" onClick={ask.open} aria-label={`Remove ${ruleKey}`}>
        Remove
      </Button>
      <ConfirmModal
        opened={asking}
        onClose={ask.close}
        title={`Remove the rule ${ruleKey}?`}
        confirmLabel="Remove rule"
        danger
        busy={removing}
        onConfirm={() => void remove()}
      >
        <Text>The cards it is about are then priced as they stand, and by the rules that remain.</Text>
      </ConfirmModal>
    </Group>
  );
}
