import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { SubscriptionMove } from '../gql/graphql';
import { ActionLink } from '../parts/action-link';

interface Action {
  move: SubscriptionMove;
  part: string;
  label: string;
}

/** What can be done, the usual first: each is a page that shows its effect before it asks. */
const actions: readonly Action[] = [
  { move: 'REACTIVATE', part: 'reactivate', label: 'Reactivate' },
  { move: 'WITHDRAW_CANCELLATION', part: 'withdraw-cancellation', label: 'Take cancellation back' },
  { move: 'CHANGE_PLAN', part: 'change-plan', label: 'Change plan' },
  { move: 'RESUME', part: 'resume', label: 'Resume' },
  { move: 'PAUSE', part: 'pause', label: 'Pause' },
  { move: 'CANCEL', part: 'cancel', label: 'Cancel' },
];

interface SubscriptionActionsProps {
  id: string;
  allowedMoves: readonly SubscriptionMove[];
  /** Whether a change of plan is to come. */
  planChangeAhead: boolean;
}

export function SubscriptionActions({ id, allowedMoves, planChangeAhead }: SubscriptionActionsProps) {
  const [first, ...others] = actions.filter(({ move }) => allowedMoves.includes(move));
  if (!first) return null;
  const further = planChangeAhead
    ? [...others, { part: 'withdraw-plan-change', label: 'Take change of plan back' }]
    : others;
  return (
    <>
      {further.length > 0 && (
        <Menu position="bottom-end">
          <Menu.Target>
            <Button variant="default" rightSection={<IconChevronDown size={14} aria-hidden />}>
              More
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {further.map(({ part, label }) => (
              <Menu.Item key={part} component={Link} to={`/subscriptions/${id}/${part}`}>
                {label}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      <ActionLink to={`/subscriptions/${id}/${first.part}`} primary>
        {first.label}
      </ActionLink>
    </>
  );
}
