import { spanText } from '../figures/calendar-text';
import { readFragment, type FragmentType } from '../gql/fragment-masking';
import { graphql } from '../gql/gql';
import type { OverrideKind } from '../gql/graphql';
import { ActionLink } from '../parts/action-link';
import { DataTable } from '../parts/data-table';
import { EmptyState } from '../parts/empty-state';
import { NounLink } from '../parts/noun-link';
import { Section } from '../parts/section';
import { StatusBadge } from '../parts/status-badge';

const OverridesSection_subscription = graphql(`
  fragment OverridesSection_subscription on PlanSubscription {
    id
    overrides {
      rateCardKey
      change
      startsOn
      endsOn
      pending
      card {
        key
        item {
          id
          description
        }
      }
    }
  }
`);

const changeWords: Record<OverrideKind, string> = {
  REPLACE: 'Replaced',
  ADD: 'Added',
  REMOVE: 'Taken out',
};

interface OverridesSectionProps {
  subscription: FragmentType<typeof OverridesSection_subscription>;
  mayChange: boolean;
}

/** What this subscription changes in its plan: past, present and to come. */
export function OverridesSection({ subscription, mayChange }: OverridesSectionProps) {
  const { id, overrides } = readFragment(OverridesSection_subscription, subscription);
  const at = (key: string) => `/subscriptions/${id}/overrides/${encodeURIComponent(key)}`;
  return (
    <Section
      title="Overrides"
      actions={mayChange && <ActionLink to={`/subscriptions/${id}/overrides/new`}>Override a card</ActionLink>}
    >
      {overrides.length === 0 ? (
        <EmptyState title="Priced as the plan is">
          An override changes a rate card for this subscription alone, adds one or takes one out, from a day on.
        </EmptyState>
      ) : (
        <DataTable
          caption="Overrides by card"
          rows={overrides}
          keyOf={({ rateCardKey, startsOn }) => `${rateCardKey} ${startsOn}`}
          columns={[
            { label: 'Card', names: true, cell: ({ rateCardKey, card }) => card?.item?.description ?? rateCardKey },
            { label: 'Key', cell: ({ rateCardKey }) => <code>{rateCardKey}</code> },
            { label: 'Change', cell: ({ change }) => changeWords[change] },
            { label: 'Days', cell: (override) => spanText(override) },
            { label: 'State', cell: ({ pending }) => <StatusBadge status={pending ? 'PENDING' : 'IN_EFFECT'} /> },
            {
              label: 'Undo',
              cell: ({ rateCardKey }) =>
                mayChange ? <NounLink to={`${at(rateCardKey)}/clear`}>Clear {rateCardKey}</NounLink> : '–',
            },
          ]}
        />
      )}
    </Section>
  );
}
