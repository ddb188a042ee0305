import { Group, Text } from '@mantine/core';
import { exactMoneyText, quantityText } from '../figures/decimal-text';
import { readFragment, type FragmentType } from '../gql/fragment-masking';
import { graphql } from '../gql/gql';
import type { PricingModel, SlabPriceType } from '../gql/graphql';
import { DataTable } from '../parts/data-table';
import { Badge } from '../parts/status-badge';

const RateCardDetail_card = graphql(`
  fragment RateCardDetail_card on RateCard {
    key
    model
    prorated
    item {
      id
      description
      sacCode
    }
    rates {
      currency
      slabs {
        startAfter
        priceType
        rate
        packageSize
      }
    }
  }
`);

const models: Record<PricingModel, string> = {
  FLAT: 'Fixed fee',
  PER_UNIT: 'Per unit',
  GRADUATED: 'Graduated',
  VOLUME: 'Volume',
  PACKAGE: 'Package',
  STAIR_STEP: 'Stair step',
  PERCENTAGE: 'Percentage',
  GRADUATED_PERCENTAGE: 'Graduated percentage',
  MATRIX: 'Matrix',
};

interface SlabShown {
  startAfter: string;
  until: string | undefined;
  priceType: SlabPriceType;
  rate: string;
  packageSize?: string | null;
  currency: string;
}

function priceWords({ priceType, rate, packageSize, currency }: SlabShown): string {
  const amount = exactMoneyText(rate, currency);
  switch (priceType) {
    case 'PER_UNIT':
      return `${amount} each`;
    case 'FLAT':
      return `${amount} flat`;
    case 'PACKAGE':
      return `${amount} for each ${packageSize ? quantityText(packageSize) : ''} begun`;
  }
}

const rangeWords = ({ startAfter, until }: SlabShown): string =>
  until === undefined
    ? `Above ${quantityText(startAfter)}`
    : `Above ${quantityText(startAfter)}, up to ${quantityText(until)}`;

/** How one billable item is priced, slab by slab, in each currency. */
export function RateCardDetail(props: { card: FragmentType<typeof RateCardDetail_card> }) {
  const { key, model, prorated, item, rates } = readFragment(RateCardDetail_card, props.card);
  // A slab ends where the next one begins.
  const slabs = rates.flatMap(({ currency, slabs: ofCurrency }) =>
    ofCurrency.map((slab, index): SlabShown => ({ ...slab, currency, until: ofCurrency[index + 1]?.startAfter })),
  );
  const isFee = model === 'FLAT';
  const name = item?.description ?? key;
  return (
    <div>
      <Group gap="xs" mb={4}>
        <Text fw={600}>{name}</Text>
        {model && <Badge>{models[model]}</Badge>}
        {prorated && <Badge>Prorated</Badge>}
        <Text size="sm" c="dimmed">
          {key}
          {item && ` · SAC ${item.sacCode}`}
        </Text>
      </Group>
      <DataTable
        caption={`Rates of ${name}`}
        rows={slabs}
        keyOf={({ currency, startAfter }) => `${currency} ${startAfter}`}
        columns={[
          {
            label: isFee ? 'When' : 'Quantity in the period',
            names: true,
            cell: (slab) => (isFee ? 'Each period' : rangeWords(slab)),
          },
          { label: 'Currency', cell: ({ currency }) => currency },
          { label: 'Rate', figure: true, cell: priceWords },
        ]}
      />
    </div>
  );
}
