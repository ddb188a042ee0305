import { Checkbox, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { FormPage } from '../forms/form-page';
import { useRefusal } from '../forms/use-refusal';
import { CreatedKey } from './created-key';
import { scopes } from './scopes';
import { useCreateApiKey } from './use-create-api-key';

const crumbs = [{ to: '/developers/api-keys', label: 'API keys' }];

export function CreateApiKeyPage() {
  const [secret, setSecret] = useState<string>();
  const { submit, busy } = useCreateApiKey();
  const form = useForm({ initialValues: { name: '', source: '', scopes: ['usage:ingest'] } });
  const { refusal, settle } = useRefusal(form);
  const onSubmit = form.onSubmit(async (values) => {
    const created = settle(await submit(values));
    if (created) setSecret(created.secret);
  });
  if (secret) return <CreatedKey name={form.values.name} secret={secret} crumbs={crumbs} />;
  return (
    <FormPage
      title="New API key"
      crumbs={crumbs}
      submitLabel="Create key"
      busy={busy}
      refusal={refusal}
      unsaved={form.isDirty}
      onSubmit={onSubmit}
    >
      <TextInput label="Name" description="What it is for" required {...form.getInputProps('name')} />
      <TextInput
        label="Source"
        description="Stands on every event sent with this key"
        required
        {...form.getInputProps('source')}
      />
      <Checkbox.Group label="Scopes" description="What the key may do" required {...form.getInputProps('scopes')}>
        <Stack gap={6} mt="xs">
          {scopes.map(({ value, label }) => (
            <Checkbox key={value} value={value} label={label} />
          ))}
        </Stack>
      </Checkbox.Group>
    </FormPage>
  );
}
