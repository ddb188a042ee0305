import { useQuery } from '@apollo/client/react';
import { Button, Group, Select, Text } from '@mantine/core';
import { IconArrowsExchange } from '@tabler/icons-react';
import { useNavigate, useParams } from 'react-router';
import { graphql } from '../gql/gql';
import type { VersionsToCompareQuery } from '../gql/graphql';
import { EmptyState } from '../parts/empty-state';
import { Loaded } from '../parts/loaded';
import { MissingState } from '../parts/missing-state';
import { Page } from '../parts/page';
import { DetailSkeleton } from '../parts/skeletons';
import { useFilter } from '../parts/use-filter';
import { versionAt, versionCrumbs } from './plan-addresses';
import { VersionDiff } from './version-diff';

const VersionsToCompare = graphql(`
  query VersionsToCompare($versionId: ID!) {
    planVersion(id: $versionId) {
      id
      number
      status
      plan {
        id
        name
        versions {
          id
          number
          status
        }
      }
    }
    pricePlans(first: 100) {
      nodes {
        id
        name
        versions {
          id
          number
          status
        }
      }
    }
  }
`);

type Version = NonNullable<VersionsToCompareQuery['planVersion']>;

/** How a version differs from any other; which one is in the address. */
export function DiffPage() {
  const { versionId = '' } = useParams();
  const result = useQuery(VersionsToCompare, { variables: { versionId } });
  return (
    <Loaded result={result} skeleton={<DetailSkeleton />}>
      {({ planVersion, pricePlans }) =>
        planVersion ? (
          <Diff version={planVersion} plans={pricePlans.nodes} />
        ) : (
          <MissingState noun="plan version" listTo="/catalog/plans" />
        )
      }
    </Loaded>
  );
}

function Diff({ version, plans }: { version: Version; plans: VersionsToCompareQuery['pricePlans']['nodes'] }) {
  const { id, number, plan } = version;
  const navigate = useNavigate();
  const [chosen, choose] = useFilter('against');
  // The version before this one is what people mean when they ask what is new.
  const against = chosen || plan.versions.find((other) => other.number < number)?.id;
  const own = plan.versions.filter((other) => other.id !== id);
  const options = [
    { group: 'This plan', items: own.map(optionOf) },
    ...plans
      .filter((other) => other.id !== plan.id && other.versions.length > 0)
      .map((other) => ({ group: other.name, items: other.versions.map(optionOf) })),
  ].filter(({ items }) => items.length > 0);
  const other = [plan, ...plans].find(({ versions }) => versions.some((each) => each.id === against));
  return (
    <Page title={`What is different in version ${number}`} crumbs={versionCrumbs(version)}>
      <Group align="flex-end" gap="sm">
        <Select
          label="Compared with"
          w={320}
          maw="100%"
          searchable
          allowDeselect={false}
          placeholder="Choose a version"
          nothingFoundMessage="No such version"
          data={options}
          value={against ?? null}
          onChange={(value) => choose(value ?? '')}
        />
        {against && other && (
          <Button
            variant="default"
            leftSection={<IconArrowsExchange size={16} aria-hidden />}
            onClick={() => void navigate(`${versionAt(other.id, against)}/diff?against=${id}`)}
          >
            The other way round
          </Button>
        )}
      </Group>
      {against ? (
        <VersionDiff versionId={id} against={against} />
      ) : (
        <EmptyState title="Nothing to compare with yet">
          <Text span>
            This plan has one version. Choose a version of another plan, or clone this one and change it.
          </Text>
        </EmptyState>
      )}
    </Page>
  );
}

const optionOf = ({ id, number, status }: { id: string; number: number; status: string }) => ({
  value: id,
  label: `Version ${number} (${status.toLowerCase()})`,
});
