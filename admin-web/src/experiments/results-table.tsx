import { readFragment, type FragmentType } from '../gql/fragment-masking';
import { graphql } from '../gql/gql';
import { DataTable } from '../parts/data-table';
import { NounLink } from '../parts/noun-link';
import { narrowedTo } from '../subscriptions/narrowed';

const ResultsTable_result = graphql(`
  fragment ResultsTable_result on ExperimentResult {
    arm {
      key
      weight
      sharePercent
      planVersion {
        id
        number
        plan {
          id
          name
        }
      }
    }
    subscriptions
    activeSubscriptions
  }
`);

interface ResultsTableProps {
  experimentId: string;
  results: readonly FragmentType<typeof ResultsTable_result>[];
}

/** The arms of an experiment with what came of each. */
export function ResultsTable({ experimentId, ...props }: ResultsTableProps) {
  const results = readFragment(ResultsTable_result, props.results);
  return (
    <DataTable
      caption="Arms"
      rows={results}
      keyOf={({ arm }) => arm.key}
      columns={[
        { label: 'Arm', names: true, cell: ({ arm }) => <code>{arm.key}</code> },
        {
          label: 'Offers',
          cell: ({ arm: { planVersion } }) => (
            <NounLink to={`/catalog/plans/${planVersion.plan.id}/versions/${planVersion.id}`}>
              {planVersion.plan.name}, version {planVersion.number}
            </NounLink>
          ),
        },
        { label: 'Weight', figure: true, cell: ({ arm }) => arm.weight },
        { label: 'Share', figure: true, cell: ({ arm }) => `${arm.sharePercent} %` },
        {
          label: 'Subscriptions ever',
          figure: true,
          cell: ({ arm, subscriptions }) => (
            <NounLink to={`/subscriptions?experiment=${narrowedTo(experimentId, arm.key)}`}>{subscriptions}</NounLink>
          ),
        },
        { label: 'Active today', figure: true, cell: ({ activeSubscriptions }) => activeSubscriptions },
      ]}
    />
  );
}
