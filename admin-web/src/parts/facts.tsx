import type { ReactNode } from 'react';
import classes from './facts.module.css';

export interface FactShown {
  label: string;
  value: ReactNode;
}

/** The key facts of a noun, in a row. */
export function Facts({ facts }: { facts: readonly FactShown[] }) {
  return (
    <dl className={classes.facts}>
      {facts.map(({ label, value }) => (
        <div key={label} className={classes.fact}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
