import { readFragment, type FragmentType } from '../gql/fragment-masking';
import { graphql } from '../gql/gql';
import { Section } from '../parts/section';
import { EntitlementsTable } from './entitlements-table';

const AccrualEntitlements_accrual = graphql(`
  fragment AccrualEntitlements_accrual on Accrual {
    entitlements {
      ...EntitlementsTable_entitlement
    }
  }
`);

/** What the period entitles to; nothing where it entitles to nothing. */
export function AccrualEntitlements(props: { accrual: FragmentType<typeof AccrualEntitlements_accrual> }) {
  const { entitlements } = readFragment(AccrualEntitlements_accrual, props.accrual);
  if (entitlements.length === 0) return null;
  return (
    <Section title="Entitlements">
      <EntitlementsTable caption="What may be used in this period" entitlements={entitlements} />
    </Section>
  );
}
