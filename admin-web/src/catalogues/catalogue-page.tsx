import { useQuery } from '@apollo/client/react';
import { Text } from '@mantine/core';
import { useParams } from 'react-router';
import { graphql } from '../gql/gql';
import { ActionLink } from '../parts/action-link';
import { Facts } from '../parts/facts';
import { Loaded } from '../parts/loaded';
import { MissingState } from '../parts/missing-state';
import { NounLink } from '../parts/noun-link';
import { Page } from '../parts/page';
import { Section } from '../parts/section';
import { DetailSkeleton } from '../parts/skeletons';
import { ComparisonTable } from '../plans/comparison-table';
import { EditLog } from '../plans/edit-log';
import { PlansTable } from '../plans/plans-table';

const CatalogueDetail = graphql(`
  query CatalogueDetail($id: ID!) {
    catalogue(id: $id) {
      id
      key
      name
      description
      master {
        id
        name
      }
      subsets {
        id
        name
      }
      plans {
        id
        ...PlansTable_plan
      }
      comparison {
        planVersions {
          id
        }
        ...ComparisonTable_comparison
      }
      history {
        version
        ...EditLog_edit
      }
    }
  }
`);

/** A catalogue: which plans it offers in which order, and what they say side by side. */
export function CataloguePage() {
  const { catalogueId = '' } = useParams();
  const result = useQuery(CatalogueDetail, { variables: { id: catalogueId } });
  return (
    <Loaded result={result} skeleton={<DetailSkeleton />}>
      {({ catalogue }) =>
        catalogue ? (
          <Page
            title={catalogue.name}
            crumbs={[{ to: '/catalog/catalogues', label: 'Catalogues' }]}
            aside={<code>{catalogue.key}</code>}
            id={catalogue.id}
            actions={<ActionLink to={`/catalog/catalogues/${catalogue.id}/edit`}>Edit</ActionLink>}
          >
            {catalogue.description && <Text maw={760}>{catalogue.description}</Text>}
            <Facts
              facts={[
                {
                  label: 'Subset of',
                  value: catalogue.master ? <CatalogueLink {...catalogue.master} /> : 'Nothing: it is a master',
                },
                {
                  label: 'Subsets',
                  value:
                    catalogue.subsets.length === 0
                      ? 'None'
                      : catalogue.subsets.map((subset) => (
                          <div key={subset.id}>
                            <CatalogueLink {...subset} />
                          </div>
                        )),
                },
              ]}
            />
            <Section title="Offers, in this order">
              <PlansTable plans={catalogue.plans} />
            </Section>
            {catalogue.comparison.planVersions.length > 0 && <ComparisonTable comparison={catalogue.comparison} />}
            <Section title="What happened">
              <EditLog edits={catalogue.history} />
            </Section>
          </Page>
        ) : (
          <MissingState noun="catalogue" listTo="/catalog/catalogues" />
        )
      }
    </Loaded>
  );
}

function CatalogueLink({ id, name }: { id: string; name: string }) {
  return <NounLink to={`/catalog/catalogues/${id}`}>{name}</NounLink>;
}
