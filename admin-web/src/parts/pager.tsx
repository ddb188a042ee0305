import { Button, Group } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import type { Cursor } from './use-cursor';

interface PagerProps {
  cursor: Cursor;
  /** What is listed, where a page holds more than one list. */
  of?: string;
  pageInfo: { hasNextPage: boolean; endCursor?: string | null };
}

/** Back and forth through a list; nothing where one page holds it all. */
export function Pager({ cursor, of = 'the list', pageInfo }: PagerProps) {
  const { endCursor, hasNextPage } = pageInfo;
  if (!cursor.previous && !hasNextPage) return null;
  return (
    <Group justify="flex-end" mt="sm" component="nav" aria-label={`Pages of ${of}`}>
      <Button
        variant="default"
        size="xs"
        disabled={!cursor.previous}
        onClick={cursor.previous}
        leftSection={<IconChevronLeft size={14} aria-hidden />}
      >
        Previous
      </Button>
      <Button
        variant="default"
        size="xs"
        disabled={!hasNextPage || !endCursor}
        onClick={() => endCursor && cursor.next(endCursor)}
        rightSection={<IconChevronRight size={14} aria-hidden />}
      >
        Next
      </Button>
    </Group>
  );
}
