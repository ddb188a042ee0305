import { Group, Text } from '@mantine/core';
import { exactMoneyText } from '../figures/decimal-text';
import { MoneyText } from '../figures/money-text';
import { QuantityText } from '../figures/quantity-text';
import { readFragment, type FragmentType } from '../gql/fragment-masking';
import { graphql } from '../gql/gql';
import { EmptyState } from '../parts/empty-state';
import { Expandable } from '../parts/expandable';
import { NounLink } from '../parts/noun-link';
import { Section } from '../parts/section';
import { WorkingTable } from '../parts/working-table';
import { LineTax } from './line-tax';

const InvoiceLines_invoice = graphql(`
  fragment InvoiceLines_invoice on Invoice {
    lines {
      id
      description
      sacCode
      quantity
      unitAmount
      amount {
        amount
        currency
      }
      origin {
        accrualId
        planName
        planVersionNumber
        working {
          rule
          quantity
          rate
          amount
        }
      }
      ...LineTax_line
    }
  }
`);

/** The lines of an invoice; each opens to where it came from, slab by slab, and its tax. */
export function InvoiceLines(props: { invoice: FragmentType<typeof InvoiceLines_invoice> }) {
  const { lines } = readFragment(InvoiceLines_invoice, props.invoice);
  return (
    <Section title="Lines">
      {lines.length === 0 && <EmptyState title="No lines">Nothing has been charged in this period.</EmptyState>}
      {lines.map((line) => {
        const { id, description, sacCode, quantity, unitAmount, amount, origin } = line;
        return (
          <Expandable
            key={id}
            title={
              <>
                {description}{' '}
                <Text span size="sm" c="dimmed">
                  SAC {sacCode}
                </Text>
              </>
            }
            detail={
              quantity && (
                <>
                  <QuantityText quantity={quantity} />
                  {unitAmount && <> × {exactMoneyText(unitAmount, amount.currency)}</>}
                </>
              )
            }
            figure={<MoneyText money={amount} />}
          >
            {origin && (
              <>
                <Group gap="xs" mb="xs">
                  <Text size="sm" c="dimmed">
                    {origin.planName}, version {origin.planVersionNumber}
                  </Text>
                  <Text size="sm">
                    <NounLink to={`/accruals/${origin.accrualId}`}>The accrual it was taken from</NounLink>
                  </Text>
                </Group>
                <WorkingTable steps={origin.working} currency={amount.currency} />
              </>
            )}
            <LineTax line={line} />
          </Expandable>
        );
      })}
    </Section>
  );
}
