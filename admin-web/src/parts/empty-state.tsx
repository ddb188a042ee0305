import { Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';

/** Nothing here: what would be, and how to make the first one. */
export function EmptyState({ title, children, action }: { title: string; children: ReactNode; action?: ReactNode }) {
  return (
    <Stack align="center" gap={6} py="xl" ta="center">
      <Text fw={600}>{title}</Text>
      <Text c="dimmed" maw={460}>
        {children}
      </Text>
      {action}
    </Stack>
  );
}
