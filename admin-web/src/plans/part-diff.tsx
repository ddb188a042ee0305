import { Group, List, SimpleGrid, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { PartChangeKind } from '../gql/graphql';
import { Badge, type Tone } from '../parts/status-badge';
import classes from './part-diff.module.css';

interface PartDiffProps {
  partKey: string;
  kind: PartChangeKind;
  changes: readonly { path: string; sentence: string }[];
  /** What the two sides are. */
  heads: { before: string; after: string };
  before: ReactNode;
  after: ReactNode;
}

const words: Record<PartChangeKind, { label: string; tone: Tone }> = {
  ADDED: { label: 'Added', tone: 'green' },
  REMOVED: { label: 'Removed', tone: 'red' },
  CHANGED: { label: 'Changed', tone: 'amber' },
};

/** How a card or a rule differs: a sentence for each change, then both states. */
export function PartDiff({ partKey, kind, changes, heads, before, after }: PartDiffProps) {
  const { label, tone } = words[kind];
  return (
    <article className={classes.part} aria-label={`${label}: ${partKey}`}>
      <Group gap="xs" mb={4}>
        <Text fw={600}>{partKey}</Text>
        <Badge tone={tone}>{label}</Badge>
      </Group>
      {kind === 'CHANGED' && (
        <List size="sm" mb="sm">
          {changes.map(({ path, sentence }) => (
            <List.Item key={`${path} ${sentence}`}>{sentence}</List.Item>
          ))}
        </List>
      )}
      <SimpleGrid cols={{ base: 1, md: before && after ? 2 : 1 }} spacing="lg">
        {before && <Side head={heads.before}>{before}</Side>}
        {after && <Side head={heads.after}>{after}</Side>}
      </SimpleGrid>
    </article>
  );
}

function Side({ head, children }: { head: string; children: ReactNode }) {
  return (
    <div className={classes.side}>
      <Text size="xs" c="dimmed" mb={4}>
        {head}
      </Text>
      {children}
    </div>
  );
}
