import { exactMoneyText, quantityText } from '../figures/decimal-text';
import { MoneyText } from '../figures/money-text';
import { QuantityText } from '../figures/quantity-text';
import { type Column, DataTable } from './data-table';

export interface WorkingStep {
  rule: string;
  /** The dimension values of the matrix row that priced it. */
  dimensions?: unknown;
  /** The card whose charge something is taken from. */
  on?: string | null;
  quantity?: string | null;
  rate?: string | null;
  amount: string;
}

type Numbered = WorkingStep & { index: number };

/** How an amount came about, slab by slab. */
export function WorkingTable({ steps, currency }: { steps: readonly WorkingStep[]; currency: string }) {
  const numbered = steps.map((step, index): Numbered => ({ ...step, index }));
  const columns: Column<Numbered>[] = [
    { label: 'Rule', names: true, cell: ({ rule }) => ruleWords(rule) },
    { label: 'For', cell: ({ dimensions }) => dimensionWords(dimensions) },
    { label: 'Taken from', cell: ({ on }) => (on ? <code>{on}</code> : '–') },
    { label: 'Quantity', figure: true, cell: ({ quantity }) => <QuantityText quantity={quantity} /> },
    { label: 'Rate', figure: true, cell: ({ rate }) => (rate ? exactMoneyText(rate, currency) : '–') },
    { label: 'Amount', figure: true, cell: ({ amount }) => <MoneyText money={{ amount, currency }} exact /> },
  ];
  const unused = [
    ...(steps.some(({ dimensions }) => dimensions) ? [] : ['For']),
    ...(steps.some(({ on }) => on) ? [] : ['Taken from']),
  ];
  return (
    <DataTable
      caption="How this amount came about"
      rows={numbered}
      keyOf={({ index }) => String(index)}
      columns={columns.filter(({ label }) => !unused.includes(label))}
    />
  );
}

/** A rule as a sentence begins, its thousands set apart: "Slab above 500 up to 50,000 per unit". */
function ruleWords(rule: string): string {
  const grouped = rule.replace(/(?<![-\d.])\d{4,}(?![-\d])/g, quantityText);
  return grouped.charAt(0).toUpperCase() + grouped.slice(1);
}

/** Dimension values as people say them: "channel SMS, country any". */
function dimensionWords(dimensions: unknown): string {
  if (typeof dimensions !== 'object' || dimensions === null) return 'All else';
  return Object.entries(dimensions)
    .map(([name, value]) => `${name} ${value === '*' ? 'any' : String(value)}`)
    .join(', ');
}
