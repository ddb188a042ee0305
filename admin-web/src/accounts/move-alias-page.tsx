import { useQuery } from '@apollo/client/react';
import { Select, type SelectProps, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { InstantText } from '../figures/instant-text';
import { FormPage } from '../forms/form-page';
import { useRefusal } from '../forms/use-refusal';
import { graphql } from '../gql/gql';
import { DataTable } from '../parts/data-table';
import { Loaded } from '../parts/loaded';
import { NounLink } from '../parts/noun-link';
import { Section } from '../parts/section';
import { TableSkeleton } from '../parts/skeletons';
import { accountLabel } from './account-label';
import { StandingBadge } from './standing-badge';
import { useMoveAlias } from './use-move-alias';

const AliasTargets = graphql(`
  query AliasTargets($search: String) {
    accounts(first: 50, status: ACTIVE, search: $search, orderBy: NAME) {
      nodes {
        id
        name
        customer {
          id
          displayName
        }
      }
    }
  }
`);

const AliasHistory = graphql(`
  query AliasHistory($value: String!) {
    aliasHistory(value: $value) {
      id
      effectiveFrom
      effectiveUntil
      standing
      account {
        id
        name
      }
    }
  }
`);

const typingPauseMs = 250;

export function MoveAliasPage() {
  const { accountId = '', alias = '' } = useParams();
  const navigate = useNavigate();
  const { submit, busy } = useMoveAlias();
  const form = useForm({ initialValues: { toAccountId: null as string | null, effectiveFrom: '' } });
  const { refusal, settle } = useRefusal(form);
  const onSubmit = form.onSubmit(async ({ toAccountId, effectiveFrom }) => {
    // The business counts its days and hours in India.
    const at = effectiveFrom ? `${effectiveFrom.slice(0, 16)}:00+05:30` : undefined;
    const moved = settle(await submit({ value: alias, toAccountId: toAccountId ?? '', effectiveFrom: at }));
    if (moved) await navigate(`/accounts/${moved.id}`);
  });
  return (
    <FormPage
      title={`Move alias ${alias}`}
      crumbs={[{ to: `/accounts/${accountId}`, label: 'Account' }]}
      submitLabel="Move alias"
      busy={busy}
      refusal={refusal}
      unsaved={form.isDirty}
      onSubmit={onSubmit}
      aside={<WhoHadIt alias={alias} />}
    >
      <Text>
        Events belong to whoever holds the alias when they occur. At the instant you name, the present account’s hold
        ends and the other’s begins: no event falls between them.
      </Text>
      <TargetSelect except={accountId} {...form.getInputProps('toAccountId')} />
      <TextInput
        type="datetime-local"
        label="From"
        description="In Indian time; now if left empty, and not in the past"
        {...form.getInputProps('effectiveFrom')}
      />
    </FormPage>
  );
}

function TargetSelect({ except, ...props }: Omit<SelectProps, 'data'> & { except: string }) {
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed, typingPauseMs);
  const { data, previousData } = useQuery(AliasTargets, { variables: { search: search || undefined } });
  const accounts = ((data ?? previousData)?.accounts.nodes ?? []).filter(({ id }) => id !== except);
  return (
    <Select
      label="To account"
      searchable
      required
      data={accounts.map((account) => ({ value: account.id, label: accountLabel(account) }))}
      // The server has searched already.
      filter={({ options }) => options}
      nothingFoundMessage="No such account"
      onSearchChange={setTyped}
      {...props}
    />
  );
}

/** Every account that had the alias, so that nobody moves it by mistake. */
function WhoHadIt({ alias }: { alias: string }) {
  const result = useQuery(AliasHistory, { variables: { value: alias }, fetchPolicy: 'cache-and-network' });
  return (
    <Section title="Who has had it">
      <Loaded result={result} skeleton={<TableSkeleton rows={2} />}>
        {({ aliasHistory }) => (
          <DataTable
            caption="Accounts that had this alias, the latest first"
            rows={aliasHistory}
            keyOf={({ id }) => id}
            columns={[
              {
                label: 'Account',
                names: true,
                cell: ({ account }) => <NounLink to={`/accounts/${account.id}`}>{account.name}</NounLink>,
              },
              { label: 'From', cell: ({ effectiveFrom }) => <InstantText at={effectiveFrom} /> },
              {
                label: 'Until',
                cell: ({ effectiveUntil }) => (effectiveUntil ? <InstantText at={effectiveUntil} /> : 'Now and on'),
              },
              { label: 'Standing', cell: ({ standing }) => <StandingBadge standing={standing} /> },
            ]}
          />
        )}
      </Loaded>
    </Section>
  );
}
