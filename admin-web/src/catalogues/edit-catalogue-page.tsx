import { useQuery } from '@apollo/client/react';
import { List, Text, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { firstErrorIn, forgetErrors } from '../forms/field-errors';
import { FormPage } from '../forms/form-page';
import { SavedNow } from '../forms/saved-now';
import { useRefusal } from '../forms/use-refusal';
import { useSeenVersion } from '../forms/use-seen-version';
import { graphql } from '../gql/gql';
import type { CatalogueToEditQuery } from '../gql/graphql';
import { Loaded } from '../parts/loaded';
import { MissingState } from '../parts/missing-state';
import { DetailSkeleton } from '../parts/skeletons';
import { type PlanChoice, TiersField } from './tiers-field';
import { useUpdateCatalogue } from './use-update-catalogue';

const CatalogueToEdit = graphql(`
  query CatalogueToEdit($id: ID!) {
    catalogue(id: $id) {
      id
      name
      description
      version
      master {
        id
        plans {
          id
          key
          name
        }
      }
      plans {
        id
        key
        name
      }
    }
    pricePlans(first: 200) {
      nodes {
        id
        key
        name
        forAccount {
          id
        }
      }
    }
  }
`);

type Catalogue = NonNullable<CatalogueToEditQuery['catalogue']>;

/** Names a catalogue anew, and puts its plans into their order. */
export function EditCataloguePage() {
  const { catalogueId = '' } = useParams();
  const result = useQuery(CatalogueToEdit, { variables: { id: catalogueId }, fetchPolicy: 'network-only' });
  return (
    <Loaded result={result} skeleton={<DetailSkeleton />}>
      {({ catalogue, pricePlans }) => {
        if (!catalogue) return <MissingState noun="catalogue" listTo="/catalog/catalogues" />;
        const look = async () => (await result.refetch()).data?.catalogue?.version ?? catalogue.version;
        // A subset offers what its master does; what is offered already stays in sight.
        const offered = catalogue.master?.plans ?? pricePlans.nodes.filter(({ forAccount }) => !forAccount);
        const choices = new Map([...catalogue.plans, ...offered].map((plan) => [plan.id, plan]));
        return <CatalogueForm catalogue={catalogue} plans={[...choices.values()]} look={look} />;
      }}
    </Loaded>
  );
}

interface CatalogueFormProps {
  catalogue: Catalogue;
  plans: readonly PlanChoice[];
  look: () => Promise<number>;
}

function CatalogueForm({ catalogue, plans, look }: CatalogueFormProps) {
  const navigate = useNavigate();
  const seen = useSeenVersion(catalogue.version, look);
  const typed = () => ({
    name: catalogue.name,
    description: catalogue.description ?? '',
    planIds: catalogue.plans.map(({ id }) => id),
  });
  const [initial] = useState(typed);
  const form = useForm({ initialValues: initial });
  const { submit, busy } = useUpdateCatalogue();
  const { refusal, settle } = useRefusal(form);
  const onSubmit = form.onSubmit(async ({ description, ...values }) => {
    const input = { ...values, id: catalogue.id, expectedVersion: seen.version, description: description || null };
    if (settle(await submit(input))) await navigate(`/catalog/catalogues/${catalogue.id}`);
  });
  return (
    <FormPage
      title={`Edit ${initial.name}`}
      crumbs={[
        { to: '/catalog/catalogues', label: 'Catalogues' },
        { to: `/catalog/catalogues/${catalogue.id}`, label: catalogue.name },
      ]}
      submitLabel="Save catalogue"
      busy={busy}
      refusal={refusal}
      reload={seen.lookAgain}
      unsaved={form.isDirty}
      onSubmit={onSubmit}
    >
      {seen.isNewer && (
        <SavedNow onTake={() => form.setValues(typed())}>
          <Text fw={600}>{catalogue.name}</Text>
          <Text size="sm">{catalogue.description}</Text>
          <List size="sm" type="ordered">
            {catalogue.plans.map(({ id, name }) => (
              <List.Item key={id}>{name}</List.Item>
            ))}
          </List>
        </SavedNow>
      )}
      <TextInput label="Name" required {...form.getInputProps('name')} />
      <Textarea label="Description" autosize minRows={2} {...form.getInputProps('description')} />
      <TiersField
        plans={plans}
        value={form.values.planIds}
        onChange={(ids) => {
          form.setFieldValue('planIds', ids);
          forgetErrors(form, 'planIds');
        }}
        error={firstErrorIn(form, 'planIds')}
      />
    </FormPage>
  );
}
