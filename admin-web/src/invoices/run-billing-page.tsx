import { Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useNavigate } from 'react-router';
import { todayOn } from '../figures/calendar-text';
import { FormPage } from '../forms/form-page';
import { useRefusal } from '../forms/use-refusal';
import { useRunBilling } from './use-run-billing';

/** A billing run begins with a dry run: what it would issue is looked at before anything is issued. */
export function RunBillingPage() {
  const navigate = useNavigate();
  const { submit, busy } = useRunBilling();
  const form = useForm({ initialValues: { asOf: todayOn() } });
  const { refusal, settle } = useRefusal(form);
  const onSubmit = form.onSubmit(async ({ asOf }) => {
    const run = settle(await submit({ asOf, dryRun: true }));
    if (run) await navigate(`/invoices/runs/${run.id}`);
  });
  return (
    <FormPage
      title="Run billing"
      crumbs={[
        { to: '/invoices', label: 'Invoices' },
        { to: '/invoices/runs', label: 'Runs' },
      ]}
      submitLabel="Dry run"
      busy={busy}
      refusal={refusal}
      unsaved={() => false}
      onSubmit={onSubmit}
    >
      <Text>
        Every accrual whose period and grace days have ended, and that has no invoice yet, becomes one. The dry run
        shows them without issuing anything.
      </Text>
      <TextInput
        type="date"
        label="As of"
        description="Periods and grace days that ended on or before this day"
        required
        {...form.getInputProps('asOf')}
      />
    </FormPage>
  );
}
