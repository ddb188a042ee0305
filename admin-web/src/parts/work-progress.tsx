import { Group, Progress, Text } from '@mantine/core';
import { quantityText } from '../figures/decimal-text';

interface WorkProgressProps {
  /** What the bar shows, for who cannot see it. */
  label: string;
  /** What is counted: "accounts". */
  of: string;
  progress: { done: number; total: number; secondsLeft?: number | null };
}

/** How far long work is, and how long it still takes. */
export function WorkProgress({ label, of, progress: { done, total, secondsLeft } }: WorkProgressProps) {
  return (
    <>
      <Progress.Root size="lg" role="presentation">
        {/* A bar's length is no figure: the counts beside it are the server's. */}
        <Progress.Section value={total === 0 ? 0 : (done / total) * 100} aria-label={label} />
      </Progress.Root>
      <Group justify="space-between" mt="xs">
        <Text size="sm" aria-live="polite">
          {quantityText(String(done))} of {quantityText(String(total))} {of}
        </Text>
        <Text size="sm" c="dimmed">
          {secondsLeft === null || secondsLeft === undefined ? '' : `about ${secondsLeft} s left`}
        </Text>
      </Group>
    </>
  );
}
