import { Text } from '@mantine/core';
import { MoneyText } from '../figures/money-text';
import { readFragment, type FragmentType } from '../gql/fragment-masking';
import { graphql } from '../gql/gql';
import { taxRateText } from './tax-rate-text';

const LineTax_line = graphql(`
  fragment LineTax_line on InvoiceLine {
    discount {
      amount
      currency
    }
    taxable {
      amount
      currency
    }
    taxes {
      head
      rate
      amount {
        amount
        currency
      }
    }
  }
`);

/** What of a line is taxed, and with what. */
export function LineTax(props: { line: FragmentType<typeof LineTax_line> }) {
  const { discount, taxable, taxes } = readFragment(LineTax_line, props.line);
  return (
    <Text size="sm" c="dimmed" mt="xs">
      Discount <MoneyText money={discount} /> · taxable value <MoneyText money={taxable} />
      {taxes.map(({ head, rate, amount }) => (
        <span key={head}>
          {' '}
          · {head} {taxRateText(rate)} <MoneyText money={amount} />
        </span>
      ))}
    </Text>
  );
}
