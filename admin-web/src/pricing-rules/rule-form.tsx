import { Button, Fieldset, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { errorAt, firstErrorIn, forgetErrors } from '../forms/field-errors';
import { FormPage } from '../forms/form-page';
import { SavedNow } from '../forms/saved-now';
import { useRefusal } from '../forms/use-refusal';
import { useSeenVersion } from '../forms/use-seen-version';
import { readFragment } from '../gql/fragment-masking';
import type { DraftToWorkOn } from '../plans/draft-loader';
import { problemPlace, versionAt, versionCrumbs } from '../plans/plan-addresses';
import { ScopeSelect } from '../rate-cards/scope-select';
import { ConditionFields } from './condition-fields';
import classes from './condition-fields.module.css';
import { EffectFields } from './effect-fields';
import { RuleLine } from './rule-line';
import { RulePreview } from './rule-preview';
import {
  emptyRule,
  firstCondition,
  ruleInput,
  rulePlace,
  type RuleTyped,
  RuleToType_rule,
  ruleTyped,
} from './rule-typed';
import { usePutPricingRule } from './use-put-pricing-rule';

interface RuleFormProps {
  work: DraftToWorkOn;
  /** The rule that is edited; a new one has none. */
  ruleKey: string | undefined;
}

/** The form of a pricing rule: when it holds, which cards it is about, what it does. */
export function RuleForm({ work, ruleKey }: RuleFormProps) {
  const { draft, meters, look } = work;
  const { currencies, rateCards, pricingRules, problems } = draft;
  const navigate = useNavigate();
  const saved = pricingRules.find(({ key }) => key === ruleKey);
  const seen = useSeenVersion(draft.version, look);
  const [currency, setCurrency] = useState(currencies[0] ?? '');
  const savedTyped = () => (saved ? ruleTyped(readFragment(RuleToType_rule, saved), currencies) : undefined);
  const [initial] = useState(() => savedTyped() ?? emptyRule(currencies));
  const form = useForm<RuleTyped>({
    initialValues: initial,
    initialErrors: ruleKey
      ? Object.fromEntries(
          problems.flatMap(({ path, message }) => {
            const { to, field } = problemPlace(path, draft);
            return to === `rules/${encodeURIComponent(ruleKey)}` ? [[rulePlace(field, initial), message]] : [];
          }),
        )
      : {},
  });
  const { submit, busy } = usePutPricingRule();
  const { refusal, settle } = useRefusal(form, rulePlace);
  const { when, appliesTo, effect } = form.values;
  const onSubmit = form.onSubmit(async (values) => {
    const isTaken = !ruleKey && pricingRules.some(({ key }) => key === values.key.trim());
    if (isTaken) return form.setFieldError('key', 'There is a rule of this key: choose another, or edit that one.');
    const input = { ...ruleInput(values), planVersionId: draft.id, expectedVersion: seen.version };
    if (settle(await submit(input))) await navigate(versionAt(draft.plan.id, draft.id));
  });

  return (
    <FormPage
      title={ruleKey ? `Rule ${ruleKey}` : 'New pricing rule'}
      crumbs={versionCrumbs(draft)}
      submitLabel={ruleKey ? 'Save rule' : 'Add rule'}
      busy={busy}
      refusal={refusal}
      reload={seen.lookAgain}
      unsaved={form.isDirty}
      onSubmit={onSubmit}
      aside={<RulePreview effect={effect} currency={currency} />}
    >
      {seen.isNewer && (
        <SavedNow
          gone={ruleKey !== undefined && !saved}
          onTake={() => {
            const now = savedTyped();
            if (now) form.setValues(now);
          }}
        >
          {saved && <RuleLine rule={saved} />}
        </SavedNow>
      )}
      <TextInput
        label="Key"
        description={ruleKey ? undefined : 'Its name in this plan, such as festive-season'}
        required={ruleKey === undefined}
        readOnly={ruleKey !== undefined}
        variant={ruleKey === undefined ? 'default' : 'filled'}
        {...form.getInputProps('key')}
      />
      <Fieldset legend="When all of this holds">
        <ul className={classes.conditions}>
          {when.map((condition, place) => (
            <ConditionFields
              key={place}
              condition={condition}
              place={place}
              count={when.length}
              meters={meters}
              onChange={(changed) => {
                form.replaceListItem('when', place, changed);
                forgetErrors(form, `when.${place}`);
              }}
              onRemove={() => form.removeListItem('when', place)}
              errorAt={(inner) => errorAt(form, inner === '' ? `when.${place}` : `when.${place}.${inner}`)}
            />
          ))}
        </ul>
        <Button
          variant="default"
          size="xs"
          mt="sm"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => form.insertListItem('when', firstCondition())}
        >
          Add a condition
        </Button>
      </Fieldset>
      <ScopeSelect
        label="Then these cards"
        all="All cards"
        choices={rateCards}
        value={appliesTo}
        onChange={(keys) => {
          form.setFieldValue('appliesTo', keys);
          forgetErrors(form, 'appliesTo');
        }}
        error={firstErrorIn(form, 'appliesTo')}
      />
      <Fieldset legend="Are priced otherwise">
        <EffectFields
          effect={effect}
          dimensions={[...new Set(meters.flatMap(({ groupBy }) => groupBy))]}
          currency={currency}
          onCurrency={setCurrency}
          onChange={(changed) => {
            form.setFieldValue('effect', changed);
            forgetErrors(form, 'effect');
          }}
          errorAt={(inner) => errorAt(form, inner === '' ? 'effect' : `effect.${inner}`)}
        />
      </Fieldset>
    </FormPage>
  );
}
