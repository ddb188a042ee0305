import { Checkbox, Select, TextInput } from '@mantine/core';
import { Link } from 'react-router';
import { errorAt, firstErrorIn, forgetErrors } from '../forms/field-errors';
import type { FeeTiming, PricingModel } from '../gql/graphql';
import { AmountsFields } from './amounts-fields';
import { charges, type CardFieldProps, itemKindsOf } from './card-choices';
import { modelsOfKind, modelWords, optionsFrom, timingWords } from './card-words';
import { RatesEditor } from './rates-editor';
import { ratesFor } from './rates-typed';
import { ScopeSelect } from './scope-select';

/** What the card is invoiced as; a new card is named after it. */
export function ItemField({ form, choices, isNew }: CardFieldProps) {
  const { kind, key, itemId } = form.values;
  const items = choices.items.filter((item) => itemKindsOf[kind].includes(item.kind));
  const before = choices.items.find(({ id }) => id === itemId);
  return (
    <Select
      label="Billable item"
      description={
        <>
          What the invoice line says. Not there? <Link to="/catalog/items">See the items</Link>.
        </>
      }
      required={kind !== 'ENTITLEMENT'}
      searchable
      clearable={kind === 'ENTITLEMENT'}
      nothingFoundMessage="No such item"
      data={items.map(({ id, key: itemKey, description }) => ({ value: id, label: `${description} (${itemKey})` }))}
      {...form.getInputProps('itemId')}
      onChange={(value) => {
        form.setFieldValue('itemId', value);
        const item = items.find(({ id }) => id === value);
        if (isNew && item && (key === '' || key === before?.key)) form.setFieldValue('key', item.key);
      }}
    />
  );
}

/** The card's name in the version. */
export function KeyField({ form, isNew }: CardFieldProps) {
  return (
    <TextInput
      label="Key"
      description={isNew ? 'Its name in this plan, and on every charge: small letters, digits, . _ -' : undefined}
      required={isNew}
      readOnly={!isNew}
      variant={isNew ? 'default' : 'filled'}
      {...form.getInputProps('key')}
    />
  );
}

/** By which model the quantity is priced. */
export function ModelField({ form }: CardFieldProps) {
  const { kind, model, rates } = form.values;
  return (
    <Select
      label="Priced by"
      description={model ? modelWords[model].about : undefined}
      required
      allowDeselect={false}
      data={optionsFrom(modelsOfKind[kind], modelWords)}
      {...form.getInputProps('model')}
      onChange={(value) => {
        if (!value || !model) return;
        form.setFieldValue('model', value as PricingModel);
        form.setFieldValue(
          'rates',
          rates.map((one) => ratesFor(value as PricingModel, model, one)),
        );
        form.clearErrors();
      }}
    />
  );
}

/** The rates, in every currency. */
export function RatesField({ form, choices, currency, onCurrency }: CardFieldProps) {
  const { model, rates, itemId } = form.values;
  const dimensions = choices.items.find(({ id }) => id === itemId)?.meter?.groupBy ?? [];
  if (!model) return null;
  return (
    <RatesEditor
      model={model}
      rates={rates}
      dimensions={dimensions}
      currency={currency}
      onCurrency={onCurrency}
      onChange={(changed) => {
        form.setFieldValue('rates', changed);
        forgetErrors(form, 'rates');
      }}
      errorAt={(place) => errorAt(form, place === '' ? 'rates' : `rates.${place}`)}
    />
  );
}

export function TimingField({ form }: CardFieldProps) {
  const timings: readonly FeeTiming[] = ['IN_ADVANCE', 'IN_ARREARS', 'PREPAID'];
  return (
    <Select
      label="Due"
      allowDeselect={false}
      data={optionsFrom(timings, timingWords)}
      {...form.getInputProps('timing')}
    />
  );
}

export function ProratedField({ form }: CardFieldProps) {
  const isQuantity = form.values.model !== null && form.values.kind !== 'FIXED_FEE' && form.values.kind !== 'LICENCE';
  return (
    <Checkbox
      label="Prorated"
      description={
        isQuantity
          ? 'A part of a period has its share of the slabs and of what is flat'
          : 'A part of a period costs, and allows, its share of days'
      }
      {...form.getInputProps('prorated', { type: 'checkbox' })}
    />
  );
}

/** The cards whose charges it is about. */
export function AppliesToField({ form, choices }: CardFieldProps) {
  const { kind } = form.values;
  const part = kind === 'MINIMUM_COMMITMENT' ? 'commitment' : kind === 'DISCOUNT' ? 'discount' : 'limit';
  return (
    <ScopeSelect
      label="Counts these cards"
      all="All cards"
      choices={choices.cards.filter((card) => charges(card.kind))}
      value={form.values[part].appliesTo}
      onChange={(keys) => {
        form.setFieldValue(`${part}.appliesTo`, keys);
        forgetErrors(form, `${part}.appliesTo`);
      }}
      error={firstErrorIn(form, `${part}.appliesTo`)}
    />
  );
}

/** The amount in every currency of the version. */
export function AmountsField({ form }: CardFieldProps) {
  const { kind } = form.values;
  const part = kind === 'MINIMUM_COMMITMENT' ? 'commitment' : kind === 'CREDIT_GRANT' ? 'grant' : 'limit';
  return (
    <AmountsFields
      amounts={form.values[part].amounts}
      onChange={(amounts) => {
        form.setFieldValue(`${part}.amounts`, amounts);
        forgetErrors(form, `${part}.amounts`);
      }}
      errorAt={(place) => errorAt(form, place === '' ? `${part}.amounts` : `${part}.amounts.${place}`)}
    />
  );
}
