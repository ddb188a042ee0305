import { Text, Timeline } from '@mantine/core';
import { InstantText } from '../figures/instant-text';
import { readFragment, type FragmentType } from '../gql/fragment-masking';
import { graphql } from '../gql/gql';
import { ChangesTable } from '../parts/changes-table';

const SchemaVersions_version = graphql(`
  fragment SchemaVersions_version on EventSchemaVersion {
    version
    createdAt
    changes {
      path
      before
      after
    }
  }
`);

/** Every version, newest first, and what each changed. */
export function SchemaVersions(props: { versions: readonly FragmentType<typeof SchemaVersions_version>[] }) {
  const versions = readFragment(SchemaVersions_version, props.versions);
  return (
    <Timeline bulletSize={12} lineWidth={2}>
      {versions.map(({ version, createdAt, changes }) => (
        <Timeline.Item key={version} title={`Version ${version}`}>
          <Text size="sm" c="dimmed" mb="xs">
            Events are judged by it since <InstantText at={createdAt} />
          </Text>
          <ChangesTable caption={`What version ${version} changed`} changes={changes} />
        </Timeline.Item>
      ))}
    </Timeline>
  );
}
