import { Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { firstErrorIn, forgetErrors } from '../forms/field-errors';
import { FormPage } from '../forms/form-page';
import { SavedNow } from '../forms/saved-now';
import { useRefusal } from '../forms/use-refusal';
import { useSeenVersion } from '../forms/use-seen-version';
import { CurrencyInput } from './currency-input';
import { DraftLoader, type DraftToWorkOn } from './draft-loader';
import { versionAt, versionCrumbs } from './plan-addresses';
import { useSetPlanCurrencies } from './use-set-plan-currencies';

export function CurrenciesPage() {
  return <DraftLoader>{(work) => <CurrenciesForm work={work} />}</DraftLoader>;
}

function CurrenciesForm({ work: { draft, look } }: { work: DraftToWorkOn }) {
  const navigate = useNavigate();
  const seen = useSeenVersion(draft.version, look);
  const [initial] = useState(() => ({ currencies: [...draft.currencies] }));
  const form = useForm({ initialValues: initial });
  const { submit, busy } = useSetPlanCurrencies();
  const { refusal, settle } = useRefusal(form);
  const { currencies } = form.values;
  const going = draft.currencies.filter((currency) => !currencies.includes(currency));
  const onSubmit = form.onSubmit(async (values) => {
    const input = { planVersionId: draft.id, expectedVersion: seen.version, currencies: values.currencies };
    if (settle(await submit(input))) await navigate(versionAt(draft.plan.id, draft.id));
  });
  return (
    <FormPage
      title="Currencies"
      crumbs={versionCrumbs(draft)}
      submitLabel="Save currencies"
      busy={busy}
      refusal={refusal}
      reload={seen.lookAgain}
      unsaved={form.isDirty}
      onSubmit={onSubmit}
    >
      {seen.isNewer && (
        <SavedNow onTake={() => form.setValues({ currencies: [...draft.currencies] })}>
          {draft.currencies.join(', ')}
        </SavedNow>
      )}
      <CurrencyInput
        label="Offered in"
        description="Every card gets rates in each of them; amounts are never converted"
        value={currencies}
        onChange={(changed) => {
          form.setFieldValue('currencies', changed);
          forgetErrors(form, 'currencies');
        }}
        error={firstErrorIn(form, 'currencies')}
      />
      {going.length > 0 && (
        <Text size="sm" c="var(--status-orange-ink)" role="status">
          What the draft says in {going.join(' and ')} is removed with it.
        </Text>
      )}
    </FormPage>
  );
}
