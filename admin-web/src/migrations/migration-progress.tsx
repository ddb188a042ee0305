import { readFragment, type FragmentType } from '../gql/fragment-masking';
import { graphql } from '../gql/gql';
import type { MigrationStatus } from '../gql/graphql';
import { Section } from '../parts/section';
import { WorkProgress } from '../parts/work-progress';

const MigrationProgress_migration = graphql(`
  fragment MigrationProgress_migration on Migration {
    id
    status
    progress {
      done
      total
      secondsLeft
    }
  }
`);

const deeds: Record<MigrationStatus, string> = {
  PLANNING: 'Judging subscriptions',
  PLANNED: 'Waiting for approval',
  APPROVED: 'Changing plans',
  DONE: 'Returning subscriptions',
  CANCELLED: 'Cancelled',
};

/** How far it is while it goes on, and how long it still takes. */
export function MigrationProgress(props: { migration: FragmentType<typeof MigrationProgress_migration> }) {
  const { status, progress } = readFragment(MigrationProgress_migration, props.migration);
  if (!progress) return null;
  return (
    <Section title={deeds[status]}>
      <WorkProgress label="Subscriptions" of="subscriptions" progress={progress} />
    </Section>
  );
}
