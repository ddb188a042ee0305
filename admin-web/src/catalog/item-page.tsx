import { useQuery } from '@apollo/client/react';
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
import { StatusBadge } from '../parts/status-badge';
import { EditLog } from '../plans/edit-log';
import { useMay } from '../session/viewer';
import { ArchiveButton } from './archive-button';
import { itemKindWords } from './item-kind-words';
import { useArchiveItem } from './use-archive-item';

const ItemDetail = graphql(`
  query ItemDetail($id: ID!) {
    billableItem(id: $id) {
      id
      key
      kind
      sacCode
      description
      version
      archivedAt
      meter {
        id
        key
      }
      feature {
        id
        key
        name
      }
      history {
        ...EditLog_edit
      }
    }
  }
`);

export function ItemPage() {
  const { itemId = '' } = useParams();
  const mayWrite = useMay('catalog:write');
  const { submit, busy } = useArchiveItem();
  const result = useQuery(ItemDetail, { variables: { id: itemId } });
  return (
    <Loaded result={result} skeleton={<DetailSkeleton />}>
      {({ billableItem: item }) =>
        item ? (
          <Page
            title={item.description}
            crumbs={[{ to: '/catalog/items', label: 'Billable items' }]}
            badge={<StatusBadge status={item.archivedAt ? 'ARCHIVED' : 'ACTIVE'} />}
            id={item.id}
            actions={
              mayWrite &&
              !item.archivedAt && (
                <>
                  <ArchiveButton
                    noun="item"
                    name={item.description}
                    busy={busy}
                    submit={() => submit({ id: item.id, expectedVersion: item.version })}
                  />
                  <ActionLink to={`/catalog/items/${item.id}/edit`}>Edit item</ActionLink>
                </>
              )
            }
          >
            <Facts
              facts={[
                { label: 'Key', value: <code>{item.key}</code> },
                { label: 'Kind', value: itemKindWords[item.kind] },
                { label: 'SAC code', value: item.sacCode },
                ...(item.meter
                  ? [
                      {
                        label: 'Counted by',
                        value: <NounLink to={`/catalog/meters/${item.meter.id}`}>{item.meter.key}</NounLink>,
                      },
                    ]
                  : []),
                ...(item.feature
                  ? [
                      {
                        label: 'Grants',
                        value: <NounLink to={`/catalog/features/${item.feature.id}`}>{item.feature.name}</NounLink>,
                      },
                    ]
                  : []),
              ]}
            />
            <Section title="History">
              <EditLog edits={item.history} />
            </Section>
          </Page>
        ) : (
          <MissingState noun="billable item" listTo="/catalog/items" />
        )
      }
    </Loaded>
  );
}
