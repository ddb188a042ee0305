import { Text } from '@mantine/core';
import type { VersionShown_VersionFragment } from '../gql/graphql';
import type { Refusal } from '../graph/refusal';
import { ActionLink } from '../parts/action-link';
import { moved } from '../parts/moved';
import { Section } from '../parts/section';
import { versionAt } from '../plans/plan-addresses';
import classes from '../rate-cards/cards-section.module.css';
import { RuleActions } from './rule-actions';
import { RuleLine } from './rule-line';
import { useOrderPricingRules } from './use-order-pricing-rules';

interface RulesSectionProps {
  version: VersionShown_VersionFragment;
  onRefusal: (refusal: Refusal | undefined) => void;
}

/** The pricing rules of a version in the order in which they apply: a later one has the last word. */
export function RulesSection({ version, onRefusal }: RulesSectionProps) {
  const { id, status, plan, pricingRules, version: seen } = version;
  const isDraft = status === 'DRAFT';
  const { submit, busy } = useOrderPricingRules();
  const move = async (place: number, by: number) => {
    const keys = moved(pricingRules, place, by).map(({ key }) => key);
    const outcome = await submit({ planVersionId: id, expectedVersion: seen, keys });
    onRefusal(outcome.kind === 'DONE' ? undefined : outcome);
  };
  return (
    <Section
      title="Pricing rules"
      actions={isDraft && <ActionLink to={`${versionAt(plan.id, id)}/rules/new`}>Add a rule</ActionLink>}
    >
      <Text c="dimmed" size="sm" mb={pricingRules.length > 0 ? 'xs' : 0}>
        {pricingRules.length === 0
          ? 'No rules: every card is priced as it stands. A rule scales, replaces or skips cards when the usage, a tag of the account or the date says so.'
          : 'They apply in this order; where two change one card, the later has the last word.'}
      </Text>
      <ol className={classes.cards}>
        {pricingRules.map((rule, place) => (
          <li key={rule.key} className={classes.card}>
            <RuleLine rule={rule} />
            {isDraft && (
              <RuleActions
                version={version}
                ruleKey={rule.key}
                place={place}
                busy={busy}
                onMove={(by) => void move(place, by)}
                onRefusal={onRefusal}
              />
            )}
          </li>
        ))}
      </ol>
    </Section>
  );
}
