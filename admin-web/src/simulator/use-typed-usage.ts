import { useState } from 'react';
import { useFilter } from '../parts/use-filter';

/** Quantities as they are typed, by meter and dimension values. */
export interface TypedRow {
  meterId: string;
  quantity: string;
  dimensions: Record<string, string>;
}

interface Typed {
  rows: TypedRow[];
  licences: Record<string, string>;
}

const decimal = /^\d+(\.\d+)?$/;

function read(text: string): Typed {
  try {
    const { rows = [], licences = {} } = JSON.parse(text) as Partial<Typed>;
    return { rows, licences };
  } catch {
    return { rows: [], licences: {} };
  }
}

/** What is typed is kept in the address; what is no decimal yet is not priced yet. */
export function useTypedUsage() {
  const [kept, keep] = useFilter('used');
  const [typed, setTyped] = useState(() => read(kept));
  const change = (next: Typed) => {
    setTyped(next);
    keep(JSON.stringify(next));
  };
  const { rows, licences } = typed;
  return {
    rows,
    licences,
    setRows: (changed: TypedRow[]) => change({ rows: changed, licences }),
    setLicence: (key: string, quantity: string) => change({ rows, licences: { ...licences, [key]: quantity } }),
    quantities: rows
      .filter(({ quantity }) => decimal.test(quantity.trim()))
      .map(({ meterId, quantity, dimensions }) => ({
        meterId,
        quantity: quantity.trim(),
        dimensions: filled(dimensions),
      })),
    assumedLicences: Object.entries(licences)
      .filter(([, quantity]) => decimal.test(quantity.trim()))
      .map(([rateCardKey, quantity]) => ({ rateCardKey, quantity: quantity.trim() })),
  };
}

export type TypedUsage = ReturnType<typeof useTypedUsage>;

function filled(dimensions: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(dimensions).filter(([, value]) => value.trim() !== ''));
}
