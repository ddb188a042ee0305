import { VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './data-table.module.css';

export interface Column<Row> {
  label: string;
  cell: (row: Row) => ReactNode;
  /** Figures stand right, digits under digits. */
  figure?: boolean;
  /** The column that names the row: it heads the card on a narrow screen. */
  names?: boolean;
}

interface DataTableProps<Row> {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
}

/**
 * A dense table that becomes cards on a narrow screen. The roles are written out because browsers forget a table's
 * meaning when its display changes.
 */
export function DataTable<Row>({ caption, columns, rows, keyOf }: DataTableProps<Row>) {
  return (
    <div className={classes.frame}>
      <table className={classes.table} role="table">
        <VisuallyHidden component="caption">{caption}</VisuallyHidden>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map(({ label, figure }) => (
              <th key={label} role="columnheader" scope="col" data-figure={figure || undefined}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr key={keyOf(row)} role="row">
              {columns.map(({ label, cell, figure, names }) => (
                <td
                  key={label}
                  role="cell"
                  data-label={label}
                  data-figure={figure || undefined}
                  data-names={names || undefined}
                >
                  {cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
