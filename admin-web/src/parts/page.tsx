import { Anchor, Group, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { CopyText } from './copy-text';
import classes from './page.module.css';

export interface Crumb {
  to: string;
  label: string;
}

interface PageProps {
  title: string;
  crumbs?: readonly Crumb[];
  badge?: ReactNode;
  id?: string;
  aside?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}

/** The anatomy of a page: where it is, what it is, what can be done here, and the rest. */
export function Page({ title, crumbs = [], badge, id, aside, actions, children }: PageProps) {
  return (
    <>
      <title>{`${title} · OTPless Billing`}</title>
      {crumbs.length > 0 && <Breadcrumb crumbs={crumbs} />}
      <div className={classes.head}>
        <Group gap="sm" wrap="wrap">
          <Title order={1}>{title}</Title>
          {badge}
          {aside}
          {id && <CopyText text={id} what="id" />}
        </Group>
        {actions && (
          <Group gap="xs" className={classes.actions}>
            {actions}
          </Group>
        )}
      </div>
      <div className={classes.body}>{children}</div>
    </>
  );
}

function Breadcrumb({ crumbs }: { crumbs: readonly Crumb[] }) {
  return (
    <nav aria-label="Breadcrumb" className={classes.crumbs}>
      <ol>
        {crumbs.map(({ to, label }) => (
          <li key={to}>
            <Anchor component={Link} to={to} size="sm">
              {label}
            </Anchor>
          </li>
        ))}
      </ol>
    </nav>
  );
}
