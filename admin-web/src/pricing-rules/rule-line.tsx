import { List, Stack, Text } from '@mantine/core';
import { readFragment, type FragmentType } from '../gql/fragment-masking';
import { graphql } from '../gql/gql';
import { RatesTable } from '../rate-cards/rates-table';

const RuleLine_rule = graphql(`
  fragment RuleLine_rule on PricingRule {
    key
    when {
      sentence
    }
    appliesTo
    effect {
      kind
      sentence
      replaceWith {
        model
        rates {
          currency
          ...RatesShown_rates
        }
      }
    }
  }
`);

/** A pricing rule as people read it: when all of this holds, these cards are priced otherwise. */
export function RuleLine(props: { rule: FragmentType<typeof RuleLine_rule> }) {
  const { key, when, appliesTo, effect } = readFragment(RuleLine_rule, props.rule);
  return (
    <Stack gap={4}>
      <Text fw={600}>{key}</Text>
      <Text size="sm">When {when.length > 1 ? 'all of this holds:' : when[0]?.sentence}</Text>
      {when.length > 1 && (
        <List size="sm">
          {when.map(({ sentence }) => (
            <List.Item key={sentence}>{sentence}</List.Item>
          ))}
        </List>
      )}
      <Text size="sm">
        Then for {appliesTo ? appliesTo.join(', ') : 'all cards'}: {effect.sentence}
      </Text>
      {effect.replaceWith && (
        <RatesTable name={key} model={effect.replaceWith.model} rates={effect.replaceWith.rates} />
      )}
    </Stack>
  );
}
