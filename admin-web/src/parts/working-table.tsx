import { exactMoneyText } from '../figures/decimal-text';
import { MoneyText } from '../figures/money-text';
import { QuantityText } from '../figures/quantity-text';
import { DataTable } from './data-table';

export interface WorkingStep {
  rule: string;
  quantity?: string | null;
  rate?: string | null;
  amount: string;
}

/** How an amount came about, slab by slab. */
export function WorkingTable({ steps, currency }: { steps: readonly WorkingStep[]; currency: string }) {
  const numbered = steps.map((step, index) => ({ ...step, index }));
  return (
    <DataTable
      caption="How this amount came about"
      rows={numbered}
      keyOf={({ index }) => String(index)}
      columns={[
        { label: 'Rule', names: true, cell: ({ rule }) => rule },
        { label: 'Quantity', figure: true, cell: ({ quantity }) => <QuantityText quantity={quantity} /> },
        { label: 'Rate', figure: true, cell: ({ rate }) => (rate ? exactMoneyText(rate, currency) : '–') },
        { label: 'Amount', figure: true, cell: ({ amount }) => <MoneyText money={{ amount, currency }} exact /> },
      ]}
    />
  );
}
