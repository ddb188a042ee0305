import { Alert, Button, List, Text } from '@mantine/core';
import { IconAlertCircle, IconUsers } from '@tabler/icons-react';
import type { Refusal } from '../graph/refusal';
import { ChangesTable } from '../parts/changes-table';

const titles: Record<Refusal['kind'], string> = {
  REFUSED: 'Nothing was changed',
  FAILED: 'It is not known whether this was done',
};

interface RefusalSummaryProps {
  refusal: Refusal | undefined;
  /** Where somebody else saved meanwhile: brings the new state; what was typed stays. */
  reload?: (() => void) | undefined;
}

/** Why a form was not accepted, summed up on top; each field says its own part again. */
export function RefusalSummary({ refusal, reload }: RefusalSummaryProps) {
  if (!refusal) return null;
  if (refusal.changes.length > 0) return <SavedMeanwhile refusal={refusal} reload={reload} />;
  const { kind, message, fields } = refusal;
  return (
    <Alert role="alert" color="red" variant="light" icon={<IconAlertCircle aria-hidden />} title={titles[kind]}>
      {/* A list of all that is wrong says it better than one sentence of it. */}
      {fields.length === 0 && message}
      {fields.length > 0 && (
        <List size="sm">
          {fields.map((field) => (
            <List.Item key={`${field.path} ${field.message}`}>{field.message}</List.Item>
          ))}
        </List>
      )}
    </Alert>
  );
}

function SavedMeanwhile({ refusal, reload }: RefusalSummaryProps & { refusal: Refusal }) {
  return (
    <Alert
      role="alert"
      color="orange"
      variant="light"
      icon={<IconUsers aria-hidden />}
      title="Somebody else saved meanwhile; nothing of yours was changed"
      styles={{ title: { color: 'var(--status-orange-ink)' } }}
    >
      <Text mb="xs">{refusal.message}</Text>
      <ChangesTable caption="What changed meanwhile" changes={refusal.changes} />
      {reload && (
        <Button variant="default" size="xs" mt="sm" onClick={reload}>
          Load the new state, keep what I typed
        </Button>
      )}
    </Alert>
  );
}
