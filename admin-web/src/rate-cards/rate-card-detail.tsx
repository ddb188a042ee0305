import { Group, Stack, Text } from '@mantine/core';
import { readFragment, type FragmentType } from '../gql/fragment-masking';
import { graphql } from '../gql/gql';
import { Badge } from '../parts/status-badge';
import { CardTerms } from './card-terms';
import { kindWords, modelWords } from './card-words';
import { RatesTable } from './rates-table';

const RateCardDetail_card = graphql(`
  fragment RateCardDetail_card on RateCard {
    key
    kind
    model
    prorated
    item {
      id
      description
      sacCode
    }
    rates {
      currency
      ...RatesShown_rates
    }
    ...CardTerms_card
  }
`);

/** What one card of a version says: its rates in each currency, or its terms. */
export function RateCardDetail(props: { card: FragmentType<typeof RateCardDetail_card> }) {
  const card = readFragment(RateCardDetail_card, props.card);
  const { key, kind, model, prorated, item, rates } = card;
  const name = item?.description ?? key;
  return (
    <Stack gap={4}>
      <Group gap="xs">
        <Text fw={600}>{name}</Text>
        <Badge>{kindWords[kind].label}</Badge>
        {model && kind !== 'FIXED_FEE' && <Badge>{modelWords[model].label}</Badge>}
        {prorated && <Badge>Prorated</Badge>}
        <Text size="sm" c="dimmed">
          {key}
          {item && ` · SAC ${item.sacCode}`}
        </Text>
      </Group>
      <CardTerms card={card} />
      {model && kind !== 'FIXED_FEE' && <RatesTable name={name} model={model} rates={rates} />}
    </Stack>
  );
}
