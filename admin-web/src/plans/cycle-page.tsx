import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { errorAt, forgetErrors } from '../forms/field-errors';
import { FormPage } from '../forms/form-page';
import { SavedNow } from '../forms/saved-now';
import { useRefusal } from '../forms/use-refusal';
import { useSeenVersion } from '../forms/use-seen-version';
import { wholeNumber } from '../forms/whole-number';
import { CycleFields } from './cycle-fields';
import { cycleInput, cycleTyped } from './cycle-typed';
import { cycleWords, graceWords, trialWords } from './cycle-words';
import { DraftLoader, type DraftToWorkOn } from './draft-loader';
import { versionAt, versionCrumbs } from './plan-addresses';
import { useSetPricingCycle } from './use-set-pricing-cycle';

export function CyclePage() {
  return <DraftLoader>{(work) => <CycleForm work={work} />}</DraftLoader>;
}

function CycleForm({ work: { draft, look } }: { work: DraftToWorkOn }) {
  const navigate = useNavigate();
  const seen = useSeenVersion(draft.version, look);
  const savedTyped = () => ({ cycle: cycleTyped(draft.cycle), trialDays: String(draft.trialDays) });
  const [initial] = useState(savedTyped);
  const form = useForm({ initialValues: initial });
  const { submit, busy } = useSetPricingCycle();
  const { refusal, settle } = useRefusal(form);
  const onSubmit = form.onSubmit(async ({ cycle, trialDays }) => {
    const input = { planVersionId: draft.id, expectedVersion: seen.version, cycle: cycleInput(cycle) };
    if (settle(await submit({ ...input, trialDays: wholeNumber(trialDays) }))) {
      await navigate(versionAt(draft.plan.id, draft.id));
    }
  });
  return (
    <FormPage
      title="Pricing cycle"
      crumbs={versionCrumbs(draft)}
      submitLabel="Save cycle"
      busy={busy}
      refusal={refusal}
      reload={seen.lookAgain}
      unsaved={form.isDirty}
      onSubmit={onSubmit}
    >
      {seen.isNewer && (
        <SavedNow onTake={() => form.setValues(savedTyped())}>
          {cycleWords(draft.cycle)} · grace: {graceWords(draft.cycle.graceDays)} · trial: {trialWords(draft.trialDays)}
        </SavedNow>
      )}
      <CycleFields
        cycle={form.values.cycle}
        trialDays={form.values.trialDays}
        onChange={(cycle) => {
          form.setFieldValue('cycle', cycle);
          forgetErrors(form, 'cycle');
        }}
        onTrial={(trialDays) => form.setFieldValue('trialDays', trialDays)}
        errorAt={(place) => errorAt(form, place)}
      />
    </FormPage>
  );
}
