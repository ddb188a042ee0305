import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useParams } from 'react-router';
import { RefusalSummary } from '../forms/refusal-summary';
import { readFragment } from '../gql/fragment-masking';
import { graphql } from '../gql/gql';
import type { VersionShown_VersionFragment } from '../gql/graphql';
import type { Refusal } from '../graph/refusal';
import { ActionLink } from '../parts/action-link';
import { Loaded } from '../parts/loaded';
import { MissingState } from '../parts/missing-state';
import { Page } from '../parts/page';
import { Section } from '../parts/section';
import { DetailSkeleton } from '../parts/skeletons';
import { StatusBadge } from '../parts/status-badge';
import { RulesSection } from '../pricing-rules/rules-section';
import { CardsSection } from '../rate-cards/cards-section';
import { useMay } from '../session/viewer';
import { EditLog } from './edit-log';
import { planAt, versionAt } from './plan-addresses';
import { VersionActions } from './version-actions';
import { VersionProblems } from './version-problems';
import { VersionShown_version } from './version-shown';
import { VersionTerms } from './version-terms';

const VersionPageQuery = graphql(`
  query VersionPage($versionId: ID!) {
    planVersion(id: $versionId) {
      id
      ...VersionShown_version
    }
  }
`);

export function VersionPage() {
  const { versionId = '' } = useParams();
  const result = useQuery(VersionPageQuery, { variables: { versionId } });
  return (
    <Loaded result={result} skeleton={<DetailSkeleton />}>
      {({ planVersion }) =>
        planVersion ? (
          <VersionDetail
            key={planVersion.id}
            version={readFragment(VersionShown_version, planVersion)}
            look={() => void result.refetch()}
          />
        ) : (
          <MissingState noun="plan version" listTo="/catalog/plans" />
        )
      }
    </Loaded>
  );
}

interface VersionDetailProps {
  version: VersionShown_VersionFragment;
  look: () => void;
}

/** A version of a plan: what it says, and while it is a draft, where each part of it is written. */
function VersionDetail({ version, look }: VersionDetailProps) {
  const { id, number, status, plan, history } = version;
  const maySimulate = useMay('pricing:simulate');
  const [refusal, setRefusal] = useState<Refusal>();
  const reload = () => {
    setRefusal(undefined);
    look();
  };
  return (
    <Page
      title={`${plan.name}, version ${number}`}
      crumbs={[
        { to: '/catalog/plans', label: 'Plans' },
        { to: planAt(plan.id), label: plan.name },
      ]}
      badge={<StatusBadge status={status} />}
      id={id}
      actions={
        <>
          {maySimulate && (
            <ActionLink to={`/catalog/simulator/new?terms=${id}&termsVersion=${version.version}`}>Simulate</ActionLink>
          )}
          <ActionLink to={`${versionAt(plan.id, id)}/diff`}>Compare with another</ActionLink>
          <VersionActions version={version} />
        </>
      }
    >
      <RefusalSummary refusal={refusal} reload={reload} />
      <VersionProblems version={version} />
      <VersionTerms version={version} />
      <CardsSection version={version} onRefusal={setRefusal} />
      <RulesSection version={version} onRefusal={setRefusal} />
      <Section title="What happened">
        <EditLog edits={history} />
      </Section>
    </Page>
  );
}
