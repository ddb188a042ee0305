import { SegmentedControl, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useNavigate, useSearchParams } from 'react-router';
import { AnyAccountsSelect } from '../accounts/any-accounts-select';
import { todayOn } from '../figures/calendar-text';
import { FormPage } from '../forms/form-page';
import { useRefusal } from '../forms/use-refusal';
import { TermsField } from './terms-field';
import { useSimulatePricing } from './use-simulate-pricing';

type Whose = 'all' | 'accountIds' | 'tag' | 'planVersionId';

const choices: { value: Whose; label: string }[] = [
  { value: 'all', label: 'All accounts' },
  { value: 'planVersionId', label: 'On a version' },
  { value: 'tag', label: 'With a tag' },
  { value: 'accountIds', label: 'Named' },
];

/** Asks for terms to be priced against what accounts really used. */
export function NewSimulationPage() {
  const navigate = useNavigate();
  const [parameters] = useSearchParams();
  const { submit, busy } = useSimulatePricing();
  const form = useForm({
    initialValues: {
      termsId: parameters.get('terms') ?? '',
      againstId: '',
      whose: 'all' as Whose,
      accountIds: [] as string[],
      tag: '',
      planVersionId: '',
      startsOn: `${todayOn().slice(0, 7)}-01`,
      endsOn: firstOfNextMonth(todayOn()),
    },
  });
  /** Terms that were just written are waited for at the version that whoever came from them saw. */
  const versionSeen = (termsId: string) =>
    termsId === parameters.get('terms') ? Number(parameters.get('termsVersion')) || null : null;
  const { refusal, settle } = useRefusal(form, (path) =>
    path.replace(/^period\./, '').replace(/^selection.*$/, form.getValues().whose),
  );
  const onSubmit = form.onSubmit(async ({ termsId, againstId, whose, startsOn, endsOn, ...typed }) => {
    const selection = whose === 'all' ? { all: true } : { [whose]: typed[whose] };
    const asked = { termsId, termsVersion: versionSeen(termsId), againstId: againstId || null };
    const simulation = settle(await submit({ ...asked, selection, period: { startsOn, endsOn } }));
    if (simulation) await navigate(`/catalog/simulator/${simulation.id}`);
  });
  const { whose } = form.values;
  return (
    <FormPage
      title="New simulation"
      crumbs={[{ to: '/catalog/simulator', label: 'Simulator' }]}
      submitLabel="Run simulation"
      busy={busy}
      refusal={refusal}
      unsaved={() => form.isDirty()}
      onSubmit={onSubmit}
    >
      <Text>
        What accounts really used is priced by the terms and by what they are on now. Nobody is charged by it, and
        nothing of the plan changes.
      </Text>
      <TermsField
        withProposals
        label="Terms to price"
        required
        allowDeselect={false}
        {...form.getInputProps('termsId')}
      />
      <TermsField
        withProposals
        label="Compared with"
        placeholder="What each account pays now"
        clearable
        {...form.getInputProps('againstId')}
      />
      <SegmentedControl aria-label="Whose usage" fullWidth data={choices} {...form.getInputProps('whose')} />
      {whose === 'accountIds' && <AnyAccountsSelect label="Accounts" {...form.getInputProps('accountIds')} />}
      {whose === 'tag' && <TextInput label="Tag of the account or its customer" {...form.getInputProps('tag')} />}
      {whose === 'planVersionId' && (
        <TermsField
          label="Accounts that were on"
          description="Their subscription to it gives way to the terms"
          {...form.getInputProps('planVersionId')}
        />
      )}
      <TextInput
        type="date"
        label="From"
        description="Billing periods that begin on or after this day are priced, whole"
        required
        {...form.getInputProps('startsOn')}
      />
      <TextInput
        type="date"
        label="Until"
        description="The first day that is not asked about"
        required
        {...form.getInputProps('endsOn')}
      />
    </FormPage>
  );
}

function firstOfNextMonth(today: string): string {
  const [year = 0, month = 1] = today.split('-').map(Number);
  return month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`;
}
