import { exactMoneyText } from '../figures/decimal-text';
import { MoneyText } from '../figures/money-text';
import { QuantityText } from '../figures/quantity-text';
import { DataTable } from '../parts/data-table';

export interface PricePointShown {
  quantity: string;
  amount: string;
  unitAmount?: string | null;
}

/** The figures behind the curve. */
export function PriceCurveTable({ points, currency }: { points: readonly PricePointShown[]; currency: string }) {
  return (
    <DataTable
      caption="Price by quantity"
      rows={points}
      keyOf={({ quantity }) => quantity}
      columns={[
        { label: 'Quantity', names: true, figure: true, cell: ({ quantity }) => <QuantityText quantity={quantity} /> },
        { label: 'Price', figure: true, cell: ({ amount }) => <MoneyText money={{ amount, currency }} exact /> },
        {
          label: 'Average each',
          figure: true,
          cell: ({ unitAmount }) => (unitAmount ? exactMoneyText(unitAmount, currency) : '–'),
        },
      ]}
    />
  );
}
