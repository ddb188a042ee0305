import { Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useNavigate, useParams } from 'react-router';
import { FormPage } from '../forms/form-page';
import { NounToEdit } from '../forms/noun-to-edit';
import { useRefusal } from '../forms/use-refusal';
import { useSeenVersion } from '../forms/use-seen-version';
import { graphql } from '../gql/gql';
import type { ItemToEditQuery } from '../gql/graphql';
import { useUpdateItem } from './use-update-item';

const ItemToEdit = graphql(`
  query ItemToEdit($id: ID!) {
    billableItem(id: $id) {
      id
      description
      sacCode
      version
    }
  }
`);

export function EditItemPage() {
  const { itemId = '' } = useParams();
  return (
    <NounToEdit
      document={ItemToEdit}
      id={itemId}
      nounOf={({ billableItem }) => billableItem}
      noun="billable item"
      listTo="/catalog/items"
    >
      {(item, look) => <EditItemForm item={item} look={look} />}
    </NounToEdit>
  );
}

interface EditItemFormProps {
  item: NonNullable<ItemToEditQuery['billableItem']>;
  look: () => Promise<number>;
}

function EditItemForm({ item, look }: EditItemFormProps) {
  const { id, description, sacCode } = item;
  const navigate = useNavigate();
  const { submit, busy } = useUpdateItem();
  const form = useForm({ initialValues: { description, sacCode } });
  const { refusal, settle, forget } = useRefusal(form);
  const seen = useSeenVersion(item.version, look, forget);
  const onSubmit = form.onSubmit(async (values) => {
    if (settle(await submit({ id, expectedVersion: seen.version, ...values }))) await navigate(`/catalog/items/${id}`);
  });
  return (
    <FormPage
      title={`Edit ${description}`}
      crumbs={[
        { to: '/catalog/items', label: 'Billable items' },
        { to: `/catalog/items/${id}`, label: description },
      ]}
      submitLabel="Save item"
      busy={busy}
      refusal={refusal}
      reload={seen.lookAgain}
      unsaved={form.isDirty}
      onSubmit={onSubmit}
    >
      <Text size="sm" c="dimmed">
        Invoices to come say it so, also those of running subscriptions. Issued invoices stay as they are.
      </Text>
      <TextInput label="Invoice description" required {...form.getInputProps('description')} />
      <TextInput label="SAC code" inputMode="numeric" required {...form.getInputProps('sacCode')} />
    </FormPage>
  );
}
