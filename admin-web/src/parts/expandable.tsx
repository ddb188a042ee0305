import { IconChevronRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './expandable.module.css';

interface ExpandableProps {
  title: ReactNode;
  detail?: ReactNode;
  figure: ReactNode;
  children: ReactNode;
}

/** A line that opens to its working, without script. */
export function Expandable({ title, detail, figure, children }: ExpandableProps) {
  return (
    <details className={classes.details}>
      <summary className={classes.summary}>
        <IconChevronRight size={16} aria-hidden className={classes.chevron} />
        <span className={classes.title}>{title}</span>
        <span className={classes.detail}>{detail}</span>
        <span className={classes.figure}>{figure}</span>
      </summary>
      <div className={classes.content}>{children}</div>
    </details>
  );
}
