import { Stack } from '@mantine/core';
import { readFragment, type FragmentType } from '../gql/fragment-masking';
import { graphql } from '../gql/gql';
import { Section } from '../parts/section';
import { StatusBadge } from '../parts/status-badge';
import { RuleLine } from '../pricing-rules/rule-line';
import { RateCardDetail } from '../rate-cards/rate-card-detail';

const OfferedNow_version = graphql(`
  fragment OfferedNow_version on PlanVersion {
    number
    status
    rateCards {
      key
      ...RateCardDetail_card
    }
    pricingRules {
      key
      ...RuleLine_rule
    }
  }
`);

/** What the plan offers now: the cards and rules of its active version. */
export function OfferedNow(props: { version: FragmentType<typeof OfferedNow_version> }) {
  const { number, status, rateCards, pricingRules } = readFragment(OfferedNow_version, props.version);
  return (
    <Section title={`Offered now: version ${number}`} actions={<StatusBadge status={status} />}>
      <Stack gap="lg">
        {rateCards.map((card) => (
          <RateCardDetail key={card.key} card={card} />
        ))}
        {pricingRules.map((rule) => (
          <RuleLine key={rule.key} rule={rule} />
        ))}
      </Stack>
    </Section>
  );
}
