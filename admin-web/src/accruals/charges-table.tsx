import { Group, Text } from '@mantine/core';
import { MoneyText } from '../figures/money-text';
import { QuantityText } from '../figures/quantity-text';
import { readFragment, type FragmentType } from '../gql/fragment-masking';
import { graphql } from '../gql/gql';
import { EmptyState } from '../parts/empty-state';
import { Expandable } from '../parts/expandable';
import { Section } from '../parts/section';
import { Badge } from '../parts/status-badge';
import { WorkingTable } from '../parts/working-table';
import { chargeKindWords, takesOff } from './charge-kind-words';

const ChargesTable_accrual = graphql(`
  fragment ChargesTable_accrual on Accrual {
    charges {
      rateCardKey
      kind
      description
      quantity
      amount {
        amount
        currency
      }
      working {
        rule
        dimensions
        on
        quantity
        rate
        amount
      }
    }
  }
`);

/** The charges of an accrual; each opens to its slab-by-slab working. What takes off stands among them, below zero. */
export function ChargesTable(props: { accrual: FragmentType<typeof ChargesTable_accrual> }) {
  const { charges } = readFragment(ChargesTable_accrual, props.accrual);
  return (
    <Section title="Charges">
      {charges.length === 0 ? (
        <EmptyState title="No charges">Nothing was used in this period, and no fee has fallen due.</EmptyState>
      ) : (
        charges.map(({ rateCardKey, kind, description, quantity, amount, working }) => (
          <Expandable
            key={rateCardKey}
            title={
              <Group component="span" gap="xs" display="inline-flex">
                {description}
                <Badge tone={takesOff(kind) ? 'amber' : 'grey'}>{chargeKindWords[kind]}</Badge>
              </Group>
            }
            detail={quantity && <QuantityText quantity={quantity} />}
            figure={<MoneyText money={amount} exact />}
          >
            <Text size="sm" c="dimmed" mb="xs">
              Rate card <code>{rateCardKey}</code>
            </Text>
            <WorkingTable steps={working} currency={amount.currency} />
          </Expandable>
        ))
      )}
    </Section>
  );
}
