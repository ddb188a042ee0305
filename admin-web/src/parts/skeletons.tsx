import { Group, Skeleton, Stack, VisuallyHidden } from '@mantine/core';

function Announced() {
  return (
    <VisuallyHidden role="status" aria-live="polite">
      Loading
    </VisuallyHidden>
  );
}

/** The shape of a table that is still coming. */
export function TableSkeleton({ rows = 8 }: { rows?: number }) {
  return (
    <Stack gap={0} data-loading>
      <Announced />
      {Array.from({ length: rows }, (_, row) => (
        <Group key={row} h={37} wrap="nowrap" justify="space-between" gap="xl">
          <Skeleton h={12} w="28%" />
          <Skeleton h={12} w="18%" />
          <Skeleton h={12} w="18%" />
          <Skeleton h={12} w="12%" />
        </Group>
      ))}
    </Stack>
  );
}

/** The shape of a detail page that is still coming: its name, its facts, its table. */
export function DetailSkeleton() {
  return (
    <Stack gap="lg" data-loading>
      <Announced />
      <Skeleton h={12} w={120} />
      <Skeleton h={26} w={280} />
      <Skeleton h={66} />
      <TableSkeleton />
    </Stack>
  );
}

/** The shape of a chart that is still coming. */
export function ChartSkeleton({ height = 260 }: { height?: number }) {
  return (
    <div data-loading>
      <Announced />
      <Skeleton h={height} />
    </div>
  );
}
