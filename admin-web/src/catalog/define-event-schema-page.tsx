import { useQuery } from '@apollo/client/react';
import { TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useNavigate, useParams } from 'react-router';
import { FormPage } from '../forms/form-page';
import { useRefusal } from '../forms/use-refusal';
import { useSeenVersion } from '../forms/use-seen-version';
import { graphql } from '../gql/gql';
import type { EventSchemaToEditQuery } from '../gql/graphql';
import { Loaded } from '../parts/loaded';
import { MissingState } from '../parts/missing-state';
import { DetailSkeleton } from '../parts/skeletons';
import type { TypedExpression } from './expression-typed';
import { emptySchema, SchemaFields, schemaSaid, type TypedSchema } from './schema-form';
import { useDefineEventSchema } from './use-define-event-schema';

const EventSchemaToEdit = graphql(`
  query EventSchemaToEdit($eventName: String!) {
    eventSchema(eventName: $eventName) {
      eventName
      version
      attributes {
        name
        type
        required
      }
      dimensions {
        name
        required
        personal
        allowedValues
      }
      computed {
        name
        expression
      }
    }
  }
`);

type Schema = NonNullable<EventSchemaToEditQuery['eventSchema']>;

/** Defines the first version of an event schema. */
export function CreateEventSchemaPage() {
  return <SchemaForm title="New event schema" initial={emptySchema} seenVersion={0} look={async () => 0} />;
}

/** Defines the next version of an event schema. */
export function EditEventSchemaPage() {
  const { eventName = '' } = useParams();
  // Fresh, so that the version that is edited is the one on the screen.
  const result = useQuery(EventSchemaToEdit, { variables: { eventName }, fetchPolicy: 'network-only' });
  return (
    <Loaded result={result} skeleton={<DetailSkeleton />}>
      {({ eventSchema }) =>
        eventSchema ? (
          <SchemaForm
            title={`Next version of ${eventSchema.eventName}`}
            initial={typedOf(eventSchema)}
            seenVersion={eventSchema.version}
            look={async () => (await result.refetch()).data?.eventSchema?.version ?? eventSchema.version}
          />
        ) : (
          <MissingState noun="event schema" listTo="/catalog/event-schemas" />
        )
      }
    </Loaded>
  );
}

interface SchemaFormProps {
  title: string;
  initial: TypedSchema;
  /** 0 where there is none yet. */
  seenVersion: number;
  look: () => Promise<number>;
}

function SchemaForm({ title, initial, seenVersion, look }: SchemaFormProps) {
  const navigate = useNavigate();
  const seen = useSeenVersion(seenVersion, look);
  const { submit, busy } = useDefineEventSchema();
  const form = useForm<TypedSchema>({ initialValues: initial });
  const { refusal, settle } = useRefusal(form);
  const onSubmit = form.onSubmit(async (values) => {
    const schema = settle(await submit({ ...schemaSaid(values), expectedVersion: seen.version }));
    if (schema) await navigate(`/catalog/event-schemas/${schema.eventName}`);
  });
  return (
    <FormPage
      title={title}
      crumbs={[{ to: '/catalog/event-schemas', label: 'Event schemas' }]}
      submitLabel={seenVersion === 0 ? 'Define event schema' : 'Define next version'}
      busy={busy}
      refusal={refusal}
      reload={seen.lookAgain}
      unsaved={form.isDirty}
      onSubmit={onSubmit}
    >
      <TextInput
        label="Event name"
        description="As senders write it: lower case, such as otp.verification; it stays"
        required
        disabled={seenVersion !== 0}
        {...form.getInputProps('eventName')}
      />
      <SchemaFields form={form} />
    </FormPage>
  );
}

function typedOf({ eventName, attributes, dimensions, computed }: Schema): TypedSchema {
  return {
    eventName,
    attributes: attributes.map(({ name, type, required }) => ({ name, type, required })),
    dimensions: dimensions.map(({ name, required, personal, allowedValues }) => ({
      name,
      required,
      personal,
      allowedValues: [...(allowedValues ?? [])],
    })),
    computed: computed.map(({ name, expression }) => ({ name, expression: expression as TypedExpression })),
  };
}
