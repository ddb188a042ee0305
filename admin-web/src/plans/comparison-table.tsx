import { Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { readFragment, type FragmentType } from '../gql/fragment-masking';
import { graphql } from '../gql/gql';
import type { ComparisonTable_ComparisonFragment } from '../gql/graphql';
import { DataTable } from '../parts/data-table';
import { NounLink } from '../parts/noun-link';
import { Section } from '../parts/section';
import { StatusBadge } from '../parts/status-badge';
import { cycleWords, trialWords } from './cycle-words';
import { versionAt } from './plan-addresses';

const ComparisonTable_comparison = graphql(`
  fragment ComparisonTable_comparison on PlanComparison {
    planVersions {
      id
      number
      status
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
      }
    }
    rows {
      label
      cells {
        planVersion {
          id
        }
        cards {
          key
          summary
        }
      }
    }
  }
`);

type Version = ComparisonTable_ComparisonFragment['planVersions'][number];

interface Line {
  label: string;
  of: (version: Version) => ReactNode;
}

/** What each version says of the same things, a column a version. */
export function ComparisonTable(props: { comparison: FragmentType<typeof ComparisonTable_comparison> }) {
  const { planVersions, rows } = readFragment(ComparisonTable_comparison, props.comparison);
  const lines: Line[] = [
    {
      label: 'Version',
      of: ({ id, number, status, plan }) => (
        <Group gap={6} wrap="nowrap">
          <NounLink to={versionAt(plan.id, id)}>Version {number}</NounLink>
          <StatusBadge status={status} />
        </Group>
      ),
    },
    { label: 'Billed', of: ({ cycle }) => cycleWords(cycle) },
    { label: 'Trial', of: ({ trialDays }) => trialWords(trialDays) },
    { label: 'Currencies', of: ({ currencies }) => currencies.join(', ') },
    ...rows.map(({ label, cells }) => ({
      label,
      of: ({ id }: Version) => <Says cards={cells.find(({ planVersion }) => planVersion.id === id)?.cards ?? []} />,
    })),
  ];
  return (
    <Section title="What each of them says">
      <DataTable
        caption="Plans side by side"
        rows={lines.map((line, at) => ({ ...line, at }))}
        keyOf={({ at }) => String(at)}
        columns={[
          { label: 'Of', names: true, cell: ({ label }) => <strong>{label}</strong> },
          ...planVersions.map((version) => ({
            label: nameOf(version, planVersions),
            cell: ({ of }: Line) => of(version),
          })),
        ]}
      />
    </Section>
  );
}

/** A plan's name heads its column; with its version where two of one plan are compared. */
function nameOf({ plan, number }: Version, all: readonly Version[]): string {
  return all.filter((other) => other.plan.id === plan.id).length > 1 ? `${plan.name}, version ${number}` : plan.name;
}

function Says({ cards }: { cards: readonly { key: string; summary: readonly string[] }[] }) {
  if (cards.length === 0) return <Text c="dimmed">–</Text>;
  return (
    <Stack gap={6}>
      {cards.map(({ key, summary }) => (
        <div key={key}>
          {summary.map((line) => (
            <Text key={line} size="sm">
              {line}
            </Text>
          ))}
        </div>
      ))}
    </Stack>
  );
}
