import { Group, Progress, Text } from '@mantine/core';
import { quantityText } from '../figures/decimal-text';
import { readFragment, type FragmentType } from '../gql/fragment-masking';
import { graphql } from '../gql/gql';
import type { MigrationStatus } from '../gql/graphql';
import { Section } from '../parts/section';

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
  const { done, total, secondsLeft } = progress;
  return (
    <Section title={deeds[status]}>
      <Progress.Root size="lg" role="presentation">
        {/* A bar's length is no figure: the counts beside it are the server's. */}
        <Progress.Section value={total === 0 ? 0 : (done / total) * 100} aria-label="Subscriptions" />
      </Progress.Root>
      <Group justify="space-between" mt="xs">
        <Text size="sm" aria-live="polite">
          {quantityText(String(done))} of {quantityText(String(total))} subscriptions
        </Text>
        <Text size="sm" c="dimmed">
          {secondsLeft === null || secondsLeft === undefined ? '' : `about ${secondsLeft} s left`}
        </Text>
      </Group>
    </Section>
  );
}
