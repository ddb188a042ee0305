import { Alert, Button, Text } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import type { ReactNode } from 'react';

interface SavedNowProps {
  /** Somebody took it away meanwhile. */
  gone?: boolean;
  /** Puts what is saved in the place of what was typed. */
  onTake: () => void;
  /** What is saved now. */
  children: ReactNode;
}

/** The state that somebody else saved, beside what one typed: both can be seen before one of them is kept. */
export function SavedNow({ gone = false, onTake, children }: SavedNowProps) {
  return (
    <Alert
      role="status"
      color="blue"
      variant="light"
      icon={<IconRefresh aria-hidden />}
      title={gone ? 'It was removed meanwhile' : 'This is saved now'}
    >
      {children}
      <Text size="sm" mt="xs">
        {gone
          ? 'What you typed is still below. Saving puts it back.'
          : 'What you typed is still below. Saving puts it in the place of what is saved now.'}
      </Text>
      {!gone && (
        <Button variant="default" size="xs" mt="xs" onClick={onTake}>
          Take what is saved instead
        </Button>
      )}
    </Alert>
  );
}
