import { useLazyQuery } from '@apollo/client/react';
import { Alert, Button, Group, List, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { QuantityText } from '../figures/quantity-text';
import { graphql } from '../gql/gql';
import type { MeterRuleInput, TryMeterQuery } from '../gql/graphql';
import { DataTable } from '../parts/data-table';
import { FailureState } from '../parts/failure-state';
import { Section } from '../parts/section';
import { Badge } from '../parts/status-badge';

const RecentEvents = graphql(`
  query RecentEvents($eventName: String!) {
    usageEvents(first: 5, eventName: $eventName, status: PROCESSED) {
      nodes {
        source
        id
        occurredAt
        attributes
        dimensions
      }
    }
  }
`);

const TryMeter = graphql(`
  query TryMeter($input: TryMeterInput!) {
    tryMeter(input: $input) {
      ... on MeterTrial {
        schemaVersion
        total
        groups {
          dimensions
          quantity
        }
        outcomes {
          counted
          code
          reason
          group
          value
          computed
        }
      }
      ... on InvalidInput {
        message
        fields {
          path
          message
        }
      }
    }
  }
`);

type Trial = Extract<TryMeterQuery['tryMeter'], { __typename?: 'MeterTrial' }>;

interface MeterTrialProps {
  rule: MeterRuleInput;
  /** Computed attributes are reckoned anew, not sent. */
  computed: readonly string[];
  unit: string;
}

/** Tries a meter on sample events before it is saved; nothing is stored. */
export function MeterTrial({ rule, computed, unit }: MeterTrialProps) {
  const [samples, setSamples] = useState('');
  const [unreadable, setUnreadable] = useState<string>();
  const [recent, { loading: looking }] = useLazyQuery(RecentEvents, { fetchPolicy: 'network-only' });
  const [run, { data, error, loading }] = useLazyQuery(TryMeter, { fetchPolicy: 'no-cache' });

  const takeRecent = async () => {
    const { data: found } = await recent({ variables: { eventName: rule.eventName } });
    const events = (found?.usageEvents.nodes ?? []).map(({ id, occurredAt, attributes, dimensions }) => ({
      id,
      occurredAt,
      attributes: without(attributes, computed),
      dimensions,
    }));
    setUnreadable(events.length === 0 ? `No event ${rule.eventName} has been counted yet: write a sample.` : undefined);
    if (events.length > 0) setSamples(JSON.stringify(events, null, 2));
  };
  const tryIt = async () => {
    const sampleEvents = eventsIn(samples);
    if (sampleEvents === undefined) {
      setUnreadable('This is not JSON: write an event, or a list of events in [ ].');
      return;
    }
    setUnreadable(undefined);
    await run({ variables: { input: { meter: rule, sampleEvents } } });
  };

  return (
    <Section
      title="Try it on sample events"
      actions={
        <Button
          variant="default"
          size="xs"
          loading={looking}
          disabled={!rule.eventName}
          onClick={() => void takeRecent()}
        >
          Take recent events
        </Button>
      }
    >
      <Stack gap="sm">
        <Textarea
          label="Sample events"
          description="JSON, as they are sent; only attributes and dimensions are needed"
          autosize
          minRows={5}
          maxRows={14}
          styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
          placeholder='[{ "attributes": { "amount": "100" }, "dimensions": { "country": "IN" } }]'
          value={samples}
          error={unreadable}
          onChange={({ currentTarget }) => setSamples(currentTarget.value)}
        />
        <Group justify="flex-end">
          <Button variant="default" loading={loading} disabled={samples.trim() === ''} onClick={() => void tryIt()}>
            Try
          </Button>
        </Group>
        {error && <FailureState error={error} retry={tryIt} />}
        {data && <TrialResult result={data.tryMeter} unit={unit} />}
      </Stack>
    </Section>
  );
}

function TrialResult({ result, unit }: { result: TryMeterQuery['tryMeter']; unit: string }) {
  if ('fields' in result) {
    return (
      <Alert color="red" variant="light" role="alert" title="The meter cannot count like this yet">
        <List size="sm">
          {result.fields.map(({ path, message }) => (
            <List.Item key={`${path} ${message}`}>{message}</List.Item>
          ))}
        </List>
      </Alert>
    );
  }
  return 'outcomes' in result ? <TrialFigures trial={result} unit={unit} /> : null;
}

function TrialFigures({ trial: { total, groups, outcomes }, unit }: { trial: Trial; unit: string }) {
  return (
    <Stack gap="sm" role="status">
      <Text>
        Together:{' '}
        <strong>
          <QuantityText quantity={total} />
        </strong>{' '}
        {unit}
      </Text>
      {groups.length > 0 && (
        <DataTable
          caption="What it says of each group"
          rows={groups}
          keyOf={({ dimensions }) => JSON.stringify(dimensions)}
          columns={[
            { label: 'Group', names: true, cell: ({ dimensions }) => groupWords(dimensions) },
            { label: 'Quantity', figure: true, cell: ({ quantity }) => <QuantityText quantity={quantity} /> },
          ]}
        />
      )}
      <DataTable
        caption="What it makes of each event"
        rows={outcomes.map((outcome, index) => ({ ...outcome, number: index + 1 }))}
        keyOf={({ number }) => String(number)}
        columns={[
          { label: 'Event', names: true, cell: ({ number }) => `Event ${number}` },
          {
            label: 'Counted',
            cell: ({ counted }) => (
              <Badge tone={counted ? 'green' : 'grey'}>{counted ? 'Counted' : 'Not counted'}</Badge>
            ),
          },
          { label: 'Why not', cell: ({ reason }) => reason ?? '–' },
          { label: 'Group', cell: ({ group }) => (group ? groupWords(group) : '–') },
          { label: 'Value', figure: true, cell: ({ value }) => value ?? '–' },
        ]}
      />
    </Stack>
  );
}

function groupWords(group: unknown): string {
  const values = Object.entries((group ?? {}) as Record<string, string>);
  return values.length === 0 ? 'All' : values.map(([name, value]) => `${name} ${value}`).join(', ');
}

function without(attributes: unknown, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries((attributes ?? {}) as object).filter(([name]) => !names.includes(name)));
}

function eventsIn(text: string): unknown[] | undefined {
  try {
    const read: unknown = JSON.parse(text);
    return Array.isArray(read) ? read : [read];
  } catch {
    return undefined;
  }
}
