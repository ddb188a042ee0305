import { List, Text, Timeline } from '@mantine/core';
import { InstantText } from '../figures/instant-text';
import { readFragment, type FragmentType } from '../gql/fragment-masking';
import { graphql } from '../gql/gql';
import type { EditKind } from '../gql/graphql';

const EditLog_edit = graphql(`
  fragment EditLog_edit on CatalogEdit {
    version
    kind
    at
    by
    changes {
      path
      sentence
    }
  }
`);

const kindWords: Record<EditKind, string> = {
  CREATED: 'created it',
  CLONED: 'made this draft',
  EDITED: 'edited it',
  ACTIVATED: 'activated it',
  ARCHIVED: 'archived it',
};

/** Who did what, when, newest first. */
export function EditLog(props: { edits: readonly FragmentType<typeof EditLog_edit>[] }) {
  const edits = readFragment(EditLog_edit, props.edits);
  if (edits.length === 0) return <Text c="dimmed">Nothing was written down.</Text>;
  return (
    <Timeline bulletSize={12} lineWidth={2}>
      {edits.map(({ version, kind, at, by, changes }) => (
        <Timeline.Item key={`${at} ${version}`} title={`${by} ${kindWords[kind]}`}>
          <Text size="sm" c="dimmed">
            <InstantText at={at} />
          </Text>
          {changes.length > 0 && (
            <List size="sm">
              {changes.map(({ path, sentence }) => (
                <List.Item key={`${path} ${sentence}`}>{sentence}</List.Item>
              ))}
            </List>
          )}
        </Timeline.Item>
      ))}
    </Timeline>
  );
}
