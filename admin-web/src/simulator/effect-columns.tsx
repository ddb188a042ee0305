import { MoneyText, type Money } from '../figures/money-text';
import { quantityText } from '../figures/decimal-text';
import type { Column } from '../parts/data-table';

export interface Effect {
  now?: Money | null;
  then?: Money | null;
  difference?: Money | null;
  changePercent?: string | null;
}

const money = (value: Money | null | undefined) => (value ? <MoneyText money={value} /> : '–');

/** What is paid now, what would be, and what that changes. */
export function effectColumns<Row extends Effect>(): Column<Row>[] {
  return [
    { label: 'Now', figure: true, cell: ({ now }) => money(now) },
    { label: 'Then', figure: true, cell: ({ then }) => money(then) },
    { label: 'Difference', figure: true, cell: ({ difference }) => money(difference) },
    {
      label: 'Change',
      figure: true,
      cell: ({ changePercent }) => (changePercent ? `${quantityText(changePercent)} %` : '–'),
    },
  ];
}
