import { Group, Text } from '@mantine/core';
import { InstantText } from '../figures/instant-text';
import { readFragment, type FragmentType } from '../gql/fragment-masking';
import { graphql } from '../gql/gql';
import { DataTable } from '../parts/data-table';
import { EmptyState } from '../parts/empty-state';
import { NounLink } from '../parts/noun-link';
import { Section } from '../parts/section';
import { useMay } from '../session/viewer';
import { AssignAliasForm } from './assign-alias-form';
import { ReleaseAliasButton } from './release-alias-button';
import { StandingBadge } from './standing-badge';

const AccountAliases_account = graphql(`
  fragment AccountAliases_account on Account {
    id
    aliases {
      id
      value
      effectiveFrom
      effectiveUntil
      standing
    }
  }
`);

export function AccountAliases(props: { account: FragmentType<typeof AccountAliases_account> }) {
  const { id: accountId, aliases } = readFragment(AccountAliases_account, props.account);
  const mayWrite = useMay('customer:write');
  return (
    <Section title="Aliases">
      <Text c="dimmed" mb="sm">
        The merchant and app ids that events carry. One belongs to one account at any instant.
      </Text>
      {aliases.length === 0 ? (
        <EmptyState title="No aliases">Events can still name the account by its own id.</EmptyState>
      ) : (
        <DataTable
          caption="Aliases of this account"
          rows={aliases}
          keyOf={({ id }) => id}
          columns={[
            { label: 'Alias', names: true, cell: ({ value }) => <code>{value}</code> },
            { label: 'From', cell: ({ effectiveFrom }) => <InstantText at={effectiveFrom} /> },
            {
              label: 'Until',
              cell: ({ effectiveUntil }) => (effectiveUntil ? <InstantText at={effectiveUntil} /> : 'Now and on'),
            },
            { label: 'Standing', cell: ({ standing }) => <StandingBadge standing={standing} /> },
            ...(mayWrite
              ? [
                  {
                    label: 'Action',
                    figure: true,
                    cell: ({ value, effectiveUntil, standing }: (typeof aliases)[number]) =>
                      standing === 'CURRENT' &&
                      !effectiveUntil && (
                        <Group gap={4} justify="flex-end" wrap="nowrap">
                          <NounLink to={`/accounts/${accountId}/aliases/${encodeURIComponent(value)}/move`}>
                            Move
                          </NounLink>
                          <ReleaseAliasButton accountId={accountId} value={value} />
                        </Group>
                      ),
                  },
                ]
              : []),
          ]}
        />
      )}
      {mayWrite && <AssignAliasForm accountId={accountId} />}
    </Section>
  );
}
