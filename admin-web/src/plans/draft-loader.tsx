import { useQuery } from '@apollo/client/react';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { graphql } from '../gql/gql';
import type { DraftToEditQuery } from '../gql/graphql';
import { EmptyState } from '../parts/empty-state';
import { Loaded } from '../parts/loaded';
import { MissingState } from '../parts/missing-state';
import { NounLink } from '../parts/noun-link';
import { Page } from '../parts/page';
import { DetailSkeleton } from '../parts/skeletons';
import { cardChoicesFound, type CardChoicesFound } from '../rate-cards/card-choices-found';
import { versionAt, versionCrumbs } from './plan-addresses';

const DraftToEdit = graphql(`
  query DraftToEdit($versionId: ID!) {
    planVersion(id: $versionId) {
      id
      number
      status
      version
      currencies
      trialDays
      plan {
        id
        name
      }
      cycle {
        interval
        startKind
        startDay
        startMonthOffset
        graceDays
      }
      rateCards {
        key
        kind
        model
        item {
          id
          description
        }
        ...CardToType_card
        ...RateCardDetail_card
      }
      pricingRules {
        key
        ...RuleToType_rule
        ...RuleLine_rule
      }
      problems {
        path
        message
      }
    }
    ...CardChoices_query
    meters(first: 200) {
      nodes {
        id
        key
        unit
        groupBy
      }
    }
  }
`);

export type Draft = NonNullable<DraftToEditQuery['planVersion']>;

/** A draft, what it can name, and how to see it anew: answers the version that is there now. */
export interface DraftToWorkOn extends CardChoicesFound {
  draft: Draft;
  meters: DraftToEditQuery['meters']['nodes'];
  look: () => Promise<number>;
}

/** Brings the draft of the address, as it is now: who edits from memory would be refused. */
export function DraftLoader({ children }: { children: (loaded: DraftToWorkOn) => ReactNode }) {
  const { versionId = '' } = useParams();
  const result = useQuery(DraftToEdit, { variables: { versionId }, fetchPolicy: 'network-only' });
  return (
    <Loaded result={result} skeleton={<DetailSkeleton />}>
      {({ planVersion: draft, meters, ...choices }) => {
        if (!draft) return <MissingState noun="plan version" listTo="/catalog/plans" />;
        if (draft.status !== 'DRAFT') return <NotADraft draft={draft} />;
        const look = async () => {
          const { data } = await result.refetch();
          return data?.planVersion?.version ?? draft.version;
        };
        return children({ draft, ...cardChoicesFound(choices), meters: meters.nodes, look });
      }}
    </Loaded>
  );
}

function NotADraft({ draft }: { draft: Draft }) {
  return (
    <Page title={`Version ${draft.number} cannot be edited`} crumbs={versionCrumbs(draft)}>
      <EmptyState
        title="Only a draft is edited"
        action={<NounLink to={versionAt(draft.plan.id, draft.id)}>Back to version {draft.number}</NounLink>}
      >
        What is or was offered stays as customers accepted it. Clone the version to a draft, and change that.
      </EmptyState>
    </Page>
  );
}
