import { Checkbox, Group } from '@mantine/core';
import { useState } from 'react';
import { accountLabel } from '../accounts/account-label';
import { DayText } from '../figures/instant-text';
import { readFragment, type FragmentType } from '../gql/fragment-masking';
import { graphql } from '../gql/gql';
import type { PlansTable_PlanFragment } from '../gql/graphql';
import { ActionLink } from '../parts/action-link';
import { DataTable } from '../parts/data-table';
import { EmptyState } from '../parts/empty-state';
import { NounLink } from '../parts/noun-link';
import { Badge, StatusBadge } from '../parts/status-badge';
import { compareAt } from './compare-addresses';
import { intervalWords } from './cycle-words';
import { planAt, versionAt } from './plan-addresses';

const PlansTable_plan = graphql(`
  fragment PlansTable_plan on PricePlan {
    id
    key
    name
    createdAt
    forAccount {
      id
      name
      customer {
        id
        displayName
      }
    }
    activeVersion {
      id
      number
      currencies
      cycle {
        interval
      }
    }
    versions {
      id
      number
      status
    }
  }
`);

/** Plans, what each offers now and what is being drafted; chosen ones are compared side by side. */
export function PlansTable(props: { plans: readonly FragmentType<typeof PlansTable_plan>[] }) {
  const plans = readFragment(PlansTable_plan, props.plans);
  const [chosen, choose] = useState<readonly string[]>([]);
  const versionIds = plans.filter(({ id }) => chosen.includes(id)).flatMap((plan) => shownVersion(plan)?.id ?? []);
  if (plans.length === 0) {
    return (
      <EmptyState title="No plans here" action={<NounLink to="/catalog/plans/new">Make a plan</NounLink>}>
        A price plan is a named offer; its versions hold the pricing cycle, the rate cards and the rules.
      </EmptyState>
    );
  }
  return (
    <>
      <DataTable
        caption="Price plans"
        rows={plans}
        keyOf={({ id }) => id}
        columns={[
          {
            label: 'Plan',
            names: true,
            cell: ({ id, name }) => (
              <NounLink to={planAt(id)} strong>
                {name}
              </NounLink>
            ),
          },
          { label: 'Key', cell: ({ key }) => <code>{key}</code> },
          { label: 'Status', cell: (plan) => <PlanStatus plan={plan} /> },
          {
            label: 'For',
            cell: ({ forAccount }) =>
              forAccount ? (
                <Group gap={6} wrap="nowrap">
                  <Badge tone="blue">Custom contract</Badge>
                  <NounLink to={`/accounts/${forAccount.id}`}>{accountLabel(forAccount)}</NounLink>
                </Group>
              ) : (
                'Everybody'
              ),
          },
          {
            label: 'Cycle',
            cell: ({ activeVersion }) => (activeVersion ? intervalWords[activeVersion.cycle.interval] : '–'),
          },
          { label: 'Currencies', cell: ({ activeVersion }) => activeVersion?.currencies.join(', ') ?? '–' },
          { label: 'Created', cell: ({ createdAt }) => <DayText at={createdAt} /> },
          {
            label: 'Compare',
            cell: ({ id, name }) => (
              <Checkbox
                size="xs"
                aria-label={`Choose ${name} to compare`}
                checked={chosen.includes(id)}
                onChange={({ currentTarget: { checked } }) =>
                  choose(checked ? [...chosen, id] : chosen.filter((each) => each !== id))
                }
              />
            ),
          },
        ]}
      />
      {chosen.length > 0 && (
        <Group justify="flex-end" mt="sm">
          <ActionLink to={compareAt(versionIds)} primary={chosen.length > 1}>
            Compare {chosen.length === 1 ? 'the chosen plan' : `${chosen.length} plans`}
          </ActionLink>
        </Group>
      )}
    </>
  );
}

/** What a plan is compared by: what it offers, else its newest version. */
const shownVersion = ({ activeVersion, versions }: PlansTable_PlanFragment) => activeVersion ?? versions[0];

function PlanStatus({ plan }: { plan: PlansTable_PlanFragment }) {
  const { id, activeVersion, versions } = plan;
  const draft = versions.find(({ status }) => status === 'DRAFT');
  const [newest] = versions;
  return (
    <Group gap={6} wrap="nowrap">
      {activeVersion ? <StatusBadge status="ACTIVE" /> : newest && !draft && <StatusBadge status={newest.status} />}
      {activeVersion && <span>version {activeVersion.number}</span>}
      {draft && (
        <NounLink to={versionAt(id, draft.id)}>{activeVersion ? 'and a draft' : `Draft ${draft.number}`}</NounLink>
      )}
      {!newest && <span>No version yet</span>}
    </Group>
  );
}
