import { useQuery } from '@apollo/client/react';
import { Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useNavigate, useParams } from 'react-router';
import { FormPage } from '../forms/form-page';
import { useRefusal } from '../forms/use-refusal';
import { graphql } from '../gql/gql';
import type { ItemToEditQuery } from '../gql/graphql';
import { Loaded } from '../parts/loaded';
import { MissingState } from '../parts/missing-state';
import { DetailSkeleton } from '../parts/skeletons';
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
  // Fresh, so that the version that is edited is the one on the screen.
  const result = useQuery(ItemToEdit, { variables: { id: itemId }, fetchPolicy: 'network-only' });
  return (
    <Loaded result={result} skeleton={<DetailSkeleton />}>
      {({ billableItem }) =>
        billableItem ? (
          <EditItemForm item={billableItem} reload={async () => void (await result.refetch())} />
        ) : (
          <MissingState noun="billable item" listTo="/catalog/items" />
        )
      }
    </Loaded>
  );
}

interface EditItemFormProps {
  item: NonNullable<ItemToEditQuery['billableItem']>;
  /** Brings the version that somebody else saved; what was typed stays in the form. */
  reload: () => Promise<void>;
}

function EditItemForm({ item, reload }: EditItemFormProps) {
  const { id, version, description, sacCode } = item;
  const navigate = useNavigate();
  const { submit, busy } = useUpdateItem();
  const form = useForm({ initialValues: { description, sacCode } });
  const { refusal, settle, forget } = useRefusal(form);
  const onSubmit = form.onSubmit(async (values) => {
    if (settle(await submit({ id, expectedVersion: version, ...values }))) await navigate(`/catalog/items/${id}`);
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
      reload={() => void reload().then(forget)}
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
