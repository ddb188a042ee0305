import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { RefusalSummary } from '../forms/refusal-summary';
import { useRefusal } from '../forms/use-refusal';
import { useAssignAlias } from './use-assign-alias';

export function AssignAliasForm({ accountId }: { accountId: string }) {
  const { submit, busy } = useAssignAlias();
  const form = useForm({ initialValues: { value: '' } });
  const { refusal, settle } = useRefusal(form);
  const onSubmit = form.onSubmit(async ({ value }) => {
    if (settle(await submit({ accountId, value }))) form.reset();
  });
  return (
    <form onSubmit={onSubmit} noValidate aria-label="Assign an alias">
      <Stack gap="sm" mt="md">
        <RefusalSummary refusal={refusal} />
        <Group align="flex-end" gap="sm">
          <TextInput label="New alias" description="From now on" required {...form.getInputProps('value')} />
          <Button type="submit" variant="default" loading={busy} disabled={!form.values.value.trim()}>
            Assign alias
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
