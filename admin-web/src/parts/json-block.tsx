import classes from './json-block.module.css';

/** What a machine said, readable. */
export function JsonBlock({ label, value }: { label: string; value: unknown }) {
  return (
    // A block that may scroll can be reached by keyboard.
    <pre className={classes.block} tabIndex={0} aria-label={label} role="group">
      {JSON.stringify(value, null, 2)}
    </pre>
  );
}
