import { Button, Group, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useNavigate } from 'react-router';

/** Where an event of the console is. */
export const eventPath = (source: string, id: string): string =>
  `/usage/events/${encodeURIComponent(source)}/${encodeURIComponent(id)}`;

/** Finds one event by what its sender calls it. */
export function EventLookup() {
  const navigate = useNavigate();
  const form = useForm({ initialValues: { source: '', id: '' } });
  const onSubmit = form.onSubmit(({ source, id }) => void navigate(eventPath(source.trim(), id.trim())));
  const incomplete = !form.values.source.trim() || !form.values.id.trim();
  return (
    <form onSubmit={onSubmit} aria-label="Find one event">
      <Group gap="xs">
        <TextInput size="xs" w={130} aria-label="Source" placeholder="Source" {...form.getInputProps('source')} />
        <TextInput size="xs" w={170} aria-label="Event id" placeholder="Event id" {...form.getInputProps('id')} />
        <Button size="xs" type="submit" variant="default" disabled={incomplete}>
          Find
        </Button>
      </Group>
    </form>
  );
}
