import { datesInText } from '../figures/calendar-text';
import { DateText } from '../figures/date-text';
import { InstantText } from '../figures/instant-text';
import { readFragment, type FragmentType } from '../gql/fragment-masking';
import { graphql } from '../gql/gql';
import { DataTable } from '../parts/data-table';
import { Section } from '../parts/section';
import { StatusBadge } from '../parts/status-badge';

const SubscriptionTimeline_subscription = graphql(`
  fragment SubscriptionTimeline_subscription on PlanSubscription {
    timeline {
      version
      kind
      state
      effectiveOn
      summary
      reason
      at
      by {
        id
        name
      }
    }
  }
`);

const inSentence = (summary: string) => summary.charAt(0).toUpperCase() + summary.slice(1);

/** Every change in the order in which they take effect, those to come too: who, when and why. */
export function SubscriptionTimeline(props: { subscription: FragmentType<typeof SubscriptionTimeline_subscription> }) {
  const { timeline } = readFragment(SubscriptionTimeline_subscription, props.subscription);
  return (
    <Section title="Timeline">
      <DataTable
        caption="Changes, in the order in which they take effect"
        rows={timeline}
        keyOf={({ version }) => String(version)}
        columns={[
          { label: 'Change', names: true, cell: ({ summary }) => inSentence(datesInText(summary)) },
          { label: 'Effective on', cell: ({ effectiveOn }) => <DateText on={effectiveOn} /> },
          { label: 'State', cell: ({ state }) => <StatusBadge status={state} /> },
          { label: 'By', cell: ({ by }) => by.name },
          { label: 'Made', cell: ({ at }) => <InstantText at={at} /> },
          { label: 'Why', cell: ({ reason }) => reason ?? '–' },
        ]}
      />
    </Section>
  );
}
