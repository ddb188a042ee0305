import { Alert, List } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import type { Refusal } from '../graph/use-submission';

const titles: Record<Refusal['kind'], string> = {
  REFUSED: 'Nothing was changed',
  FAILED: 'It is not known whether this was done',
};

/** Why a form was not accepted, summed up on top; each field says its own part again. */
export function RefusalSummary({ refusal }: { refusal: Refusal | undefined }) {
  if (!refusal) return null;
  const { kind, message, fields } = refusal;
  return (
    <Alert role="alert" color="red" variant="light" icon={<IconAlertCircle aria-hidden />} title={titles[kind]}>
      {message}
      {fields.length > 0 && (
        <List size="sm" mt={4}>
          {fields.map((field) => (
            <List.Item key={`${field.path} ${field.message}`}>{field.message}</List.Item>
          ))}
        </List>
      )}
    </Alert>
  );
}
