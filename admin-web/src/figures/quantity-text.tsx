import { quantityText } from './decimal-text';
import classes from './figures.module.css';

/** A quantity, grouped; a dash where there is none. */
export function QuantityText({ quantity }: { quantity: string | number | null | undefined }) {
  if (quantity === null || quantity === undefined) return <span className={classes.dim}>–</span>;
  return (
    <data value={String(quantity)} className={classes.figure}>
      {quantityText(String(quantity))}
    </data>
  );
}
