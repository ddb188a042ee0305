import { MoneyText } from '../figures/money-text';
import { QuantityText } from '../figures/quantity-text';
import { readFragment, type FragmentType } from '../gql/fragment-masking';
import { graphql } from '../gql/gql';
import { EmptyState } from '../parts/empty-state';
import { Expandable } from '../parts/expandable';
import { Section } from '../parts/section';
import { WorkingTable } from '../parts/working-table';

const ChargesTable_accrual = graphql(`
  fragment ChargesTable_accrual on Accrual {
    charges {
      rateCardKey
      description
      quantity
      amount {
        amount
        currency
      }
      working {
        rule
        quantity
        rate
        amount
      }
    }
  }
`);

/** The charges of an accrual; each opens to its slab-by-slab working. */
export function ChargesTable(props: { accrual: FragmentType<typeof ChargesTable_accrual> }) {
  const { charges } = readFragment(ChargesTable_accrual, props.accrual);
  return (
    <Section title="Charges">
      {charges.length === 0 ? (
        <EmptyState title="No charges">Nothing was used in this period, and no fee has fallen due.</EmptyState>
      ) : (
        charges.map(({ rateCardKey, description, quantity, amount, working }) => (
          <Expandable
            key={rateCardKey}
            title={description}
            detail={quantity && <QuantityText quantity={quantity} />}
            figure={<MoneyText money={amount} exact />}
          >
            <WorkingTable steps={working} currency={amount.currency} />
          </Expandable>
        ))
      )}
    </Section>
  );
}
