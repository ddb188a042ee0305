import { Text } from '@mantine/core';
import { readFragment, type FragmentType } from '../gql/fragment-masking';
import type { PricingModel, SlabModel, SlabPriceType } from '../gql/graphql';
import { DataTable } from '../parts/data-table';
import { modelWords } from './card-words';
import { RatesShown_rates } from './rates-shown';
import { priceWords, whenWords } from './slab-words';

interface Line {
  id: string;
  currency: string;
  /** The dimension values of a row of a matrix. */
  of: string | undefined;
  when: string;
  price: string;
}

interface SlabShown {
  startAfter: string;
  priceType: SlabPriceType;
  rate: string;
  packageSize?: string | null;
}

interface RatesTableProps {
  name: string;
  model: PricingModel;
  rates: readonly FragmentType<typeof RatesShown_rates>[];
}

/** What a quantity costs, slab by slab, in each currency. */
export function RatesTable({ name, model, rates }: RatesTableProps) {
  const lines = readFragment(RatesShown_rates, rates).flatMap(({ currency, slabs, matrix }): Line[] => {
    if (!matrix) return model === 'MATRIX' ? [] : linesOf(currency, model, slabs, undefined);
    return [
      ...matrix.rows.flatMap((row) => linesOf(currency, row.model, row.slabs, matchWords(row.match))),
      ...linesOf(currency, matrix.otherwise.model, matrix.otherwise.slabs, 'Anything else'),
    ];
  });
  if (lines.length === 0) return <Text c="dimmed">No rates yet.</Text>;
  return (
    <DataTable
      caption={`Rates of ${name}`}
      rows={lines}
      keyOf={({ id }) => id}
      columns={[
        ...(model === 'MATRIX' ? [{ label: 'Of', names: true, cell: ({ of }: Line) => of }] : []),
        {
          label: 'Quantity in the period',
          names: model !== 'MATRIX',
          cell: ({ when }) => when,
        },
        { label: 'Currency', cell: ({ currency }) => currency },
        { label: 'Rate', figure: true, cell: ({ price }) => price },
      ]}
    />
  );
}

/** A slab ends where the next one begins. */
function linesOf(currency: string, model: SlabModel, slabs: readonly SlabShown[], of: string | undefined): Line[] {
  return slabs.map((slab, at) => ({
    id: `${currency} ${of ?? ''} ${slab.startAfter}`,
    currency,
    of: of && model !== 'PER_UNIT' ? `${of} · ${modelWords[model].label.toLowerCase()}` : of,
    when: whenWords(model, slab.startAfter, slabs[at + 1]?.startAfter),
    price: priceWords(slab, model, currency),
  }));
}

const matchWords = (match: readonly { dimension: string; value: string }[]): string =>
  match.map(({ dimension, value }) => `${dimension} ${value === '*' ? 'any' : value}`).join(', ');
