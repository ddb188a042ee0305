import { spanText } from '../figures/calendar-text';
import { exactMoneyText, quantityText } from '../figures/decimal-text';
import { readFragment, type FragmentType } from '../gql/fragment-masking';
import { graphql } from '../gql/gql';
import { ActionLink } from '../parts/action-link';
import { DataTable } from '../parts/data-table';
import { EmptyState } from '../parts/empty-state';
import { NounLink } from '../parts/noun-link';
import { Section } from '../parts/section';

const CouponsSection_subscription = graphql(`
  fragment CouponsSection_subscription on PlanSubscription {
    id
    coupons {
      startsOn
      endsOn
      coupon {
        id
        key
        name
        discount {
          percent
          units
          amounts {
            currency
            amount
          }
        }
      }
    }
  }
`);

interface CouponsSectionProps {
  subscription: FragmentType<typeof CouponsSection_subscription>;
  mayChange: boolean;
}

/** The coupons a subscription has, had or will have. */
export function CouponsSection({ subscription, mayChange }: CouponsSectionProps) {
  const { id, coupons } = readFragment(CouponsSection_subscription, subscription);
  return (
    <Section
      title="Coupons"
      actions={mayChange && <ActionLink to={`/subscriptions/${id}/coupons/new`}>Apply a coupon</ActionLink>}
    >
      {coupons.length === 0 ? (
        <EmptyState title="No coupons">A coupon takes something off the charges for as long as it holds.</EmptyState>
      ) : (
        <DataTable
          caption="Coupons of this subscription"
          rows={coupons}
          keyOf={({ coupon, startsOn }) => `${coupon.id} ${startsOn}`}
          columns={[
            { label: 'Coupon', names: true, cell: ({ coupon }) => coupon.name },
            { label: 'Takes off', cell: ({ coupon }) => discountWords(coupon.discount) },
            { label: 'Days', cell: (applied) => spanText(applied) },
            {
              label: 'Undo',
              cell: ({ coupon }) =>
                mayChange ? (
                  <NounLink to={`/subscriptions/${id}/coupons/${coupon.id}/remove`}>Remove {coupon.key}</NounLink>
                ) : (
                  '–'
                ),
            },
          ]}
        />
      )}
    </Section>
  );
}

interface Discount {
  percent?: string | null;
  units?: string | null;
  amounts?: readonly { currency: string; amount: string }[] | null;
}

function discountWords({ percent, units, amounts }: Discount): string {
  if (percent) return `${quantityText(percent)} %`;
  if (units) return `${quantityText(units)} units`;
  return (amounts ?? []).map(({ amount, currency }) => exactMoneyText(amount, currency)).join(' or ');
}
