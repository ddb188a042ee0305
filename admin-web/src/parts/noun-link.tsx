import { Anchor } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';

/** A link from one noun to another. */
export function NounLink({ to, strong = false, children }: { to: string; strong?: boolean; children: ReactNode }) {
  return (
    <Anchor component={Link} to={to} inherit fw={strong ? 600 : undefined} underline="hover">
      {children}
    </Anchor>
  );
}
