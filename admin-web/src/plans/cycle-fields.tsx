import { Select, SimpleGrid, TextInput } from '@mantine/core';
import type { CycleStartKind, PricingInterval } from '../gql/graphql';
import { type CycleTyped, hasMonth } from './cycle-typed';
import { intervalWords, months, weekdays } from './cycle-words';

interface CycleFieldsProps {
  cycle: CycleTyped;
  trialDays: string;
  onChange: (cycle: CycleTyped) => void;
  onTrial: (trialDays: string) => void;
  /** What is wrong at a place: `cycle.startDay`, `trialDays`. */
  errorAt: (place: string) => string | undefined;
}

const intervals = Object.entries(intervalWords).map(([value, label]) => ({ value, label }));
const starts: { value: CycleStartKind; label: string }[] = [
  { value: 'FIXED', label: 'On a day of the calendar' },
  { value: 'ANNIVERSARY', label: 'On the day of the subscription' },
];
const weekdayOptions = weekdays.map((label, at) => ({ value: String(at + 1), label }));
const monthOptions = months.map((label, at) => ({ value: String(at), label }));
const dayOptions = [
  ...Array.from({ length: 31 }, (_, at) => ({ value: String(at + 1), label: `Day ${at + 1}` })),
  { value: 'LAST', label: 'The last day' },
];

/** By which cycle a version is billed, and how long it is tried for nothing. */
export function CycleFields({ cycle, trialDays, onChange, onTrial, errorAt }: CycleFieldsProps) {
  const { interval, startKind, startDay, startMonthOffset, graceDays } = cycle;
  const isWeekly = interval === 'WEEKLY';
  const setInterval = (next: PricingInterval) =>
    // A day of the month is no weekday, and the other way round.
    onChange({ ...cycle, interval: next, startDay: (next === 'WEEKLY') === isWeekly ? startDay : '1' });
  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <Select
          label="Billed"
          allowDeselect={false}
          data={intervals}
          value={interval}
          error={errorAt('cycle.interval')}
          onChange={(value) => value && setInterval(value as PricingInterval)}
        />
        <Select
          label="A cycle begins"
          allowDeselect={false}
          data={starts}
          value={startKind}
          error={errorAt('cycle.startKind')}
          onChange={(value) => value && onChange({ ...cycle, startKind: value as CycleStartKind })}
        />
        {startKind === 'FIXED' && (
          <Select
            label={isWeekly ? 'Weekday' : 'Day of the month'}
            description={isWeekly ? undefined : 'In shorter months their last day, if need be'}
            allowDeselect={false}
            searchable
            data={isWeekly ? weekdayOptions : dayOptions}
            value={startDay}
            error={errorAt('cycle.startDay')}
            onChange={(value) => value && onChange({ ...cycle, startDay: value })}
          />
        )}
        {startKind === 'FIXED' && hasMonth(cycle) && (
          <Select
            label="Counted from"
            description="A cycle begins in this month, and every one after it"
            allowDeselect={false}
            data={monthOptions}
            value={startMonthOffset}
            error={errorAt('cycle.startMonthOffset')}
            onChange={(value) => value && onChange({ ...cycle, startMonthOffset: value })}
          />
        )}
      </SimpleGrid>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <TextInput
          label="Grace days"
          description="How long late events may still come before a period is closed"
          inputMode="numeric"
          value={graceDays}
          error={errorAt('cycle.graceDays')}
          onChange={({ currentTarget }) => onChange({ ...cycle, graceDays: currentTarget.value })}
        />
        <TextInput
          label="Trial days"
          description="How many of a subscription’s first days cost nothing"
          inputMode="numeric"
          value={trialDays}
          error={errorAt('trialDays')}
          onChange={({ currentTarget }) => onTrial(currentTarget.value)}
        />
      </SimpleGrid>
    </>
  );
}
