import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { MoneyText } from '../figures/money-text';
import { readFragment, type FragmentType } from '../gql/fragment-masking';
import { graphql } from '../gql/gql';
import { Section } from '../parts/section';
import classes from './invoice-totals.module.css';
import { taxRateText } from './tax-rate-text';

const InvoiceTotals_invoice = graphql(`
  fragment InvoiceTotals_invoice on Invoice {
    totalInWords
    subtotal {
      amount
      currency
    }
    discounts {
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
    total {
      amount
      currency
    }
    setOff {
      amount
      currency
    }
    amountDue {
      amount
      currency
    }
    paid {
      amount
      currency
    }
    outstanding {
      amount
      currency
    }
  }
`);

/** How the lines become what is to be paid. */
export function InvoiceTotals(props: { invoice: FragmentType<typeof InvoiceTotals_invoice> }) {
  const { subtotal, discounts, taxes, total, setOff, amountDue, paid, outstanding, totalInWords } = readFragment(
    InvoiceTotals_invoice,
    props.invoice,
  );
  return (
    <Section title="Totals">
      <dl className={classes.totals}>
        <Row label="Charges" value={<MoneyText money={subtotal} />} />
        <Row label="Less discounts (promotional money drawn)" value={<MoneyText money={discounts} />} />
        {taxes.map(({ head, rate, amount }) => (
          <Row key={head} label={`${head} at ${taxRateText(rate)}`} value={<MoneyText money={amount} />} />
        ))}
        <Row label="Total" value={<MoneyText money={total} />} strong />
        <Row label="Less advance set off (wallet draws with their tax)" value={<MoneyText money={setOff} />} />
        <Row label="Amount due" value={<MoneyText money={amountDue} />} strong />
        <Row label="Less paid" value={<MoneyText money={paid} />} />
        <Row label="Outstanding" value={<MoneyText money={outstanding} />} strong />
      </dl>
      <Text size="sm" c="dimmed" mt="sm">
        {totalInWords}
      </Text>
    </Section>
  );
}

function Row({ label, value, strong = false }: { label: string; value: ReactNode; strong?: boolean }) {
  return (
    <div className={classes.row} data-strong={strong || undefined}>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}
