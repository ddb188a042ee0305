import { useQuery } from '@apollo/client/react';
import { Checkbox, Text, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { graphql } from '../gql/gql';
import { cycleWords } from '../plans/cycle-words';
import type { SubscribeTyped } from './subscribe-typed';

const VersionOffer_version = graphql(`
  query VersionOffer($id: ID!) {
    planVersion(id: $id) {
      id
      trialDays
      cycle {
        interval
        startKind
        startDay
        startMonthOffset
        graceDays
      }
      rateCards {
        key
        kind
        item {
          id
          description
        }
      }
    }
  }
`);

/** What the chosen version offers at its beginning: its cycle, its trial, the licences to be held. */
export function VersionOffer({ form, versionId }: { form: UseFormReturnType<SubscribeTyped>; versionId: string }) {
  const { data } = useQuery(VersionOffer_version, { variables: { id: versionId }, skip: versionId === '' });
  const version = data?.planVersion;
  if (!version) return null;
  const { trialDays, cycle, rateCards } = version;
  const inPhases = form.values.chosenBy === 'PHASES';
  return (
    <>
      <Text size="sm" c="dimmed">
        {cycleWords(cycle)}
        {trialDays > 0 && !inPhases && ` · the first ${trialDays} days are a trial and cost nothing`}
      </Text>
      {trialDays > 0 && !inPhases && (
        <Checkbox label="Leave the trial out" {...form.getInputProps('withoutTrial', { type: 'checkbox' })} />
      )}
      {rateCards
        .filter(({ kind }) => kind === 'LICENCE')
        .map(({ key, item }) => (
          <TextInput
            key={key}
            label={`${item?.description ?? key} held`}
            description="From the first day on; leave empty for none"
            inputMode="decimal"
            autoComplete="off"
            value={form.values.licences[key] ?? ''}
            error={form.errors[`licences.${key}`]}
            onChange={({ currentTarget }) =>
              form.setFieldValue('licences', { ...form.values.licences, [key]: currentTarget.value })
            }
          />
        ))}
    </>
  );
}
