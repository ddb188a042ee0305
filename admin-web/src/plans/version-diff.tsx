import { useQuery } from '@apollo/client/react';
import { List, Text } from '@mantine/core';
import { graphql } from '../gql/gql';
import { EmptyState } from '../parts/empty-state';
import { Loaded } from '../parts/loaded';
import { Section } from '../parts/section';
import { TableSkeleton } from '../parts/skeletons';
import { RuleLine } from '../pricing-rules/rule-line';
import { RateCardDetail } from '../rate-cards/rate-card-detail';
import { PartDiff } from './part-diff';

const VersionDiffQuery = graphql(`
  query VersionDiff($versionId: ID!, $against: ID!) {
    planVersion(id: $versionId) {
      id
      number
      plan {
        id
        name
      }
      diff(against: $against) {
        against {
          id
          number
          plan {
            id
            name
          }
        }
        terms {
          path
          sentence
        }
        cards {
          key
          kind
          changes {
            path
            sentence
          }
          before {
            key
            ...RateCardDetail_card
          }
          after {
            key
            ...RateCardDetail_card
          }
        }
        rules {
          key
          kind
          changes {
            path
            sentence
          }
          before {
            key
            ...RuleLine_rule
          }
          after {
            key
            ...RuleLine_rule
          }
        }
      }
    }
  }
`);

/** From one version to another: in sentences, and both states of every card and rule side by side. */
export function VersionDiff({ versionId, against }: { versionId: string; against: string }) {
  const result = useQuery(VersionDiffQuery, { variables: { versionId, against } });
  return (
    <Loaded result={result} skeleton={<TableSkeleton />}>
      {({ planVersion }) => {
        const diff = planVersion?.diff;
        if (!planVersion || !diff) {
          return <EmptyState title="There is no such version to compare with">The link may be old.</EmptyState>;
        }
        const { against: other, terms, cards, rules } = diff;
        const isSamePlan = other.plan.id === planVersion.plan.id;
        const nameOf = ({ plan, number }: typeof other) =>
          isSamePlan ? `Version ${number}` : `${plan.name}, version ${number}`;
        const heads = { before: nameOf(other), after: nameOf(planVersion) };
        if (terms.length + cards.length + rules.length === 0) {
          return <EmptyState title="No difference">Both versions say the same.</EmptyState>;
        }
        return (
          <>
            {terms.length > 0 && (
              <Section title="Terms">
                <List size="sm">
                  {terms.map(({ path, sentence }) => (
                    <List.Item key={`${path} ${sentence}`}>{sentence}</List.Item>
                  ))}
                </List>
              </Section>
            )}
            {cards.length > 0 && (
              <Section title="Rate cards">
                {cards.map(({ key, before, after, ...part }) => (
                  <PartDiff
                    key={key}
                    {...part}
                    partKey={key}
                    heads={heads}
                    before={before && <RateCardDetail card={before} />}
                    after={after && <RateCardDetail card={after} />}
                  />
                ))}
              </Section>
            )}
            {rules.length > 0 && (
              <Section title="Pricing rules">
                {rules.map(({ key, before, after, ...part }) => (
                  <PartDiff
                    key={key}
                    {...part}
                    partKey={key}
                    heads={heads}
                    before={before && <RuleLine rule={before} />}
                    after={after && <RuleLine rule={after} />}
                  />
                ))}
              </Section>
            )}
            <Text size="sm" c="dimmed">
              What is not listed is the same in both.
            </Text>
          </>
        );
      }}
    </Loaded>
  );
}
