import { Group } from '@mantine/core';
import { DataTable } from '../parts/data-table';
import { NounLink } from '../parts/noun-link';
import { Page } from '../parts/page';
import { Section } from '../parts/section';
import { kindWords } from '../rate-cards/card-words';
import { KindLinks } from '../rate-cards/kind-links';
import { OverridableCardsOf } from './overridable-cards';
import { SubscriptionLoader } from './subscription-loader';

/** Which card is overridden, and how. */
export function ChooseOverridePage() {
  return (
    <SubscriptionLoader move="CHANGE_TERMS">
      {({ id, planName, accountName }) => (
        <OverridableCardsOf id={id}>
          {({ cards }) => (
            <Page
              title="Override a card"
              crumbs={[
                { to: '/subscriptions', label: 'Subscriptions' },
                { to: `/subscriptions/${id}`, label: `${planName}, ${accountName}` },
              ]}
            >
              <Section title="Cards of the plan">
                <DataTable
                  caption="Cards of the plan"
                  rows={cards}
                  keyOf={({ key }) => key}
                  columns={[
                    { label: 'Card', names: true, cell: ({ key, item }) => item?.description ?? key },
                    { label: 'Key', cell: ({ key }) => <code>{key}</code> },
                    { label: 'Kind', cell: ({ kind }) => kindWords[kind].label },
                    {
                      label: 'Override',
                      cell: ({ key }) => (
                        <Group gap="md">
                          <NounLink to={`/subscriptions/${id}/overrides/${encodeURIComponent(key)}`}>
                            Price {key} otherwise
                          </NounLink>
                          <NounLink to={`/subscriptions/${id}/overrides/${encodeURIComponent(key)}/remove`}>
                            Take {key} out
                          </NounLink>
                        </Group>
                      ),
                    },
                  ]}
                />
              </Section>
              <Section title="A card that the plan has not">
                <KindLinks to={(kind) => `/subscriptions/${id}/overrides/add?kind=${kind}`} />
              </Section>
            </Page>
          )}
        </OverridableCardsOf>
      )}
    </SubscriptionLoader>
  );
}
