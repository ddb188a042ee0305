import { useQuery } from '@apollo/client/react';
import { Group, Select } from '@mantine/core';
import { graphql } from '../gql/gql';
import type { SubscriptionsQueryVariables, SubscriptionStatus } from '../gql/graphql';
import { FilterTabs } from '../parts/filter-tabs';
import { SearchFilter } from '../parts/search-filter';
import { useFilter } from '../parts/use-filter';
import { AccountFilter } from '../usage/account-filter';
import { narrowed, narrowedTo } from './narrowed';

const SubscriptionFilterChoices = graphql(`
  query SubscriptionFilterChoices {
    pricePlans(first: 200) {
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
    experiments(first: 200) {
      nodes {
        id
        name
        arms {
          key
        }
      }
    }
  }
`);

const statuses = [
  { value: '', label: 'All' },
  { value: 'ACTIVE', label: 'Active' },
  { value: 'TRIALING', label: 'Trialing' },
  { value: 'SCHEDULED', label: 'Scheduled' },
  { value: 'PAUSED', label: 'Paused' },
  { value: 'CANCELLED', label: 'Cancelled' },
  { value: 'ENDED', label: 'Ended' },
];

/** Which subscriptions the address asks for, as the graph takes it. */
export function useSubscriptionFilters(): Omit<SubscriptionsQueryVariables, 'after'> {
  const [search] = useFilter('search');
  const [status] = useFilter('status');
  const [accountId] = useFilter('account');
  const [plan] = useFilter('plan');
  const [experiment] = useFilter('experiment');
  const [onPlan, offered] = [narrowed(plan), narrowed(experiment)];
  return {
    search: search || undefined,
    status: (status || undefined) as SubscriptionStatus | undefined,
    accountId: accountId || undefined,
    planId: onPlan.whole,
    planVersionId: onPlan.part,
    experimentId: offered.whole,
    armKey: offered.part,
  };
}

/** The filters of the list of subscriptions; kept in the URL. */
export function SubscriptionFilters() {
  const [plan, setPlan] = useFilter('plan');
  const [experiment, setExperiment] = useFilter('experiment');
  const { data } = useQuery(SubscriptionFilterChoices);
  // Drafts are on no subscription.
  const plans = (data?.pricePlans.nodes ?? []).map(({ id, name, versions }) => ({
    group: name,
    items: [
      { value: id, label: `${name}, any version` },
      ...versions
        .filter(({ status }) => status !== 'DRAFT')
        .map((version) => ({ value: narrowedTo(id, version.id), label: `${name}, version ${version.number}` })),
    ],
  }));
  const experiments = (data?.experiments.nodes ?? []).map(({ id, name, arms }) => ({
    group: name,
    items: [
      { value: id, label: `${name}, any arm` },
      ...arms.map(({ key }) => ({ value: narrowedTo(id, key), label: `${name}, arm ${key}` })),
    ],
  }));
  return (
    <Group gap="sm" align="end">
      <FilterTabs name="status" label="Status" options={statuses} />
      <SearchFilter label="Search subscriptions" />
      <AccountFilter />
      <Select
        label="Plan"
        size="xs"
        placeholder="All plans"
        searchable
        clearable
        nothingFoundMessage="No such plan"
        data={plans}
        value={plan || null}
        onChange={(value) => setPlan(value ?? '')}
      />
      {(experiments.length > 0 || experiment !== '') && (
        <Select
          label="Offered by"
          size="xs"
          placeholder="Any experiment, or none"
          searchable
          clearable
          nothingFoundMessage="No such experiment"
          data={experiments}
          value={experiment || null}
          onChange={(value) => setExperiment(value ?? '')}
        />
      )}
    </Group>
  );
}
