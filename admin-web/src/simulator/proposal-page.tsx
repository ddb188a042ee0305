import { useQuery } from '@apollo/client/react';
import { Stack, Text } from '@mantine/core';
import { useParams } from 'react-router';
import { InstantText } from '../figures/instant-text';
import { graphql } from '../gql/gql';
import { ActionLink } from '../parts/action-link';
import { Facts } from '../parts/facts';
import { Loaded } from '../parts/loaded';
import { MissingState } from '../parts/missing-state';
import { NounLink } from '../parts/noun-link';
import { Page } from '../parts/page';
import { Section } from '../parts/section';
import { DetailSkeleton } from '../parts/skeletons';
import { versionAt } from '../plans/plan-addresses';
import { RateCardDetail } from '../rate-cards/rate-card-detail';
import { changeWords } from './card-changes';

const ProposalDetail = graphql(`
  query ProposalDetail($id: ID!) {
    pricingProposal(id: $id) {
      id
      currency
      createdAt
      proposedBy
      planVersion {
        id
        number
        plan {
          id
          name
        }
      }
      changes {
        change
        rateCardKey
        card {
          key
          ...RateCardDetail_card
        }
      }
    }
  }
`);

/** A plan version with overrides that nobody has: what it changes, and the ways to price it. */
export function ProposalPage() {
  const { proposalId = '' } = useParams();
  const result = useQuery(ProposalDetail, { variables: { id: proposalId } });
  return (
    <Loaded result={result} skeleton={<DetailSkeleton />}>
      {({ pricingProposal: proposal }) => {
        if (!proposal) return <MissingState noun="proposal" listTo="/catalog/simulator" />;
        const { id, currency, createdAt, proposedBy, planVersion, changes } = proposal;
        const { plan, number } = planVersion;
        return (
          <Page
            title={`${plan.name}, version ${number} with overrides`}
            crumbs={[{ to: '/catalog/simulator', label: 'Simulator' }]}
            id={id}
            actions={
              <>
                <ActionLink to={`/catalog/simulator/quantities?terms=${id}`}>Price quantities</ActionLink>
                <ActionLink primary to={`/catalog/simulator/new?terms=${id}&termsVersion=1`}>
                  Simulate
                </ActionLink>
              </>
            }
          >
            <Facts
              facts={[
                {
                  label: 'Made from',
                  value: (
                    <NounLink to={versionAt(plan.id, planVersion.id)}>
                      {plan.name}, version {number}
                    </NounLink>
                  ),
                },
                { label: 'Currency', value: currency },
                { label: 'Proposed', value: <InstantText at={createdAt} /> },
                { label: 'By', value: proposedBy },
              ]}
            />
            <Section title="What it changes">
              <Stack gap="lg">
                {changes.map(({ change, rateCardKey, card }) => (
                  <div key={rateCardKey}>
                    <Text size="sm" c="dimmed">
                      {changeWords[change]}: <code>{rateCardKey}</code>
                    </Text>
                    {card && <RateCardDetail card={card} />}
                  </div>
                ))}
              </Stack>
            </Section>
          </Page>
        );
      }}
    </Loaded>
  );
}
