import { MultiSelect, SegmentedControl, Select, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import type { ComponentType } from 'react';
import { errorAt, firstErrorIn, forgetErrors } from '../forms/field-errors';
import type { GrantExpiryKind, LicencePer, RateCardKind } from '../gql/graphql';
import { AmountsFields } from './amounts-fields';
import type { CardFieldProps } from './card-choices';
import {
  AmountsField,
  AppliesToField,
  ItemField,
  KeyField,
  ModelField,
  ProratedField,
  RatesField,
  TimingField,
} from './card-fields';
import type { DiscountBy } from './card-typed';
import { RecurrenceField } from './recurrence-field';

function LicencePerField({ form }: CardFieldProps) {
  const options: { value: LicencePer; label: string }[] = [
    { value: 'PERIOD', label: 'The period, for the licences held in it' },
    { value: 'DAY', label: 'Every day begun, for the licences held on it' },
  ];
  return <Select label="Priced for" allowDeselect={false} data={options} {...form.getInputProps('licence.per')} />;
}

/** Which feature, and how much of it; a new card is named after it. */
function EntitlementFields({ form, choices, isNew }: CardFieldProps) {
  const { key, entitlement } = form.values;
  return (
    <>
      <Select
        label="Feature"
        required
        searchable
        nothingFoundMessage="No such feature"
        data={choices.features.map((feature) => ({ value: feature.key, label: `${feature.name} (${feature.key})` }))}
        {...form.getInputProps('entitlement.featureKey')}
        value={entitlement.featureKey || null}
        onChange={(value) => {
          form.setFieldValue('entitlement.featureKey', value ?? '');
          if (isNew && value && (key === '' || key === entitlement.featureKey)) form.setFieldValue('key', value);
        }}
      />
      <TextInput
        label="Allowance a period"
        description="Leave empty where there is no limit"
        inputMode="decimal"
        {...form.getInputProps('entitlement.allowance')}
        error={errorAt(form, 'entitlement.allowance') ?? errorAt(form, 'entitlement.meterId')}
      />
    </>
  );
}

function BeyondField({ form, choices }: CardFieldProps) {
  const entitlements = choices.cards.filter(({ kind }) => kind === 'ENTITLEMENT');
  return (
    <Select
      label="Beyond"
      description="The entitlement of this plan whose allowance is used up first"
      required
      nothingFoundMessage="Add an entitlement card first"
      data={entitlements.map(({ key }) => key)}
      {...form.getInputProps('overage.beyond')}
      value={form.values.overage.beyond || null}
      onChange={(value) => form.setFieldValue('overage.beyond', value ?? '')}
    />
  );
}

function GrantFields({ form, choices }: CardFieldProps) {
  const { expiry, scope } = form.values.grant;
  const expiries: { value: GrantExpiryKind; label: string }[] = [
    { value: 'NEVER', label: 'Never' },
    { value: 'AFTER_DAYS', label: 'So many days after it is granted' },
    { value: 'WITH_THE_SPAN', label: 'With the span it recurs by' },
  ];
  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <Select
          label="Expires"
          allowDeselect={false}
          data={expiries}
          {...form.getInputProps('grant.expiry.kind')}
          error={errorAt(form, 'grant.expiry') ?? errorAt(form, 'grant.expiry.kind')}
        />
        {expiry.kind === 'AFTER_DAYS' && (
          <TextInput label="Days" inputMode="numeric" required {...form.getInputProps('grant.expiry.days')} />
        )}
      </SimpleGrid>
      <TextInput
        label="Priority"
        description="Grants of a lower number are drawn first"
        inputMode="numeric"
        {...form.getInputProps('grant.priority')}
      />
      <MultiSelect
        label="May pay for"
        description="All items, unless you choose some"
        searchable
        clearable
        data={choices.items.map(({ key, description }) => ({ value: key, label: `${description} (${key})` }))}
        value={scope}
        error={firstErrorIn(form, 'grant.scope')}
        onChange={(keys) => {
          form.setFieldValue('grant.scope', keys);
          forgetErrors(form, 'grant.scope');
        }}
      />
    </>
  );
}

function DiscountFields({ form }: CardFieldProps) {
  const { by, amounts } = form.values.discount;
  return (
    <Stack gap="sm">
      <div>
        <Text size="sm" fw={500} mb={4}>
          Takes off
        </Text>
        <SegmentedControl
          aria-label="Takes off"
          size="xs"
          value={by}
          onChange={(value) => form.setFieldValue('discount.by', value as DiscountBy)}
          data={[
            { value: 'PERCENT', label: 'A percentage' },
            { value: 'AMOUNT', label: 'An amount a period' },
            { value: 'UNITS', label: 'Free units' },
          ]}
        />
        {errorAt(form, 'discount') && (
          <Text size="sm" c="var(--mantine-color-error)">
            {errorAt(form, 'discount')}
          </Text>
        )}
      </div>
      {by === 'PERCENT' && (
        <TextInput
          label="Percent"
          required
          maw={220}
          inputMode="decimal"
          rightSection={<span aria-hidden>%</span>}
          {...form.getInputProps('discount.percent')}
        />
      )}
      {by === 'UNITS' && (
        <TextInput label="Units" required maw={220} inputMode="decimal" {...form.getInputProps('discount.units')} />
      )}
      {by === 'AMOUNT' && (
        <AmountsFields
          amounts={amounts}
          onChange={(changed) => {
            form.setFieldValue('discount.amounts', changed);
            forgetErrors(form, 'discount.amounts');
          }}
          errorAt={(place) => errorAt(form, place === '' ? 'discount.amounts' : `discount.amounts.${place}`)}
        />
      )}
    </Stack>
  );
}

/** What the form of each kind asks, in order. */
const fieldsOf: Record<RateCardKind, readonly ComponentType<CardFieldProps>[]> = {
  FIXED_FEE: [ItemField, KeyField, RatesField, TimingField, RecurrenceField, ProratedField],
  USAGE: [ItemField, KeyField, ModelField, RatesField, ProratedField],
  LICENCE: [ItemField, KeyField, LicencePerField, ModelField, RatesField, TimingField, RecurrenceField, ProratedField],
  ENTITLEMENT: [EntitlementFields, KeyField, ItemField, TimingField, ProratedField],
  OVERAGE: [BeyondField, ItemField, KeyField, ModelField, RatesField, ProratedField],
  CREDIT_GRANT: [KeyField, AmountsField, GrantFields, TimingField, RecurrenceField],
  MINIMUM_COMMITMENT: [ItemField, KeyField, AmountsField, AppliesToField, RecurrenceField, ProratedField],
  CAP: [KeyField, AmountsField, AppliesToField, ProratedField],
  FLOOR: [ItemField, KeyField, AmountsField, AppliesToField, ProratedField],
  DISCOUNT: [KeyField, DiscountFields, AppliesToField],
};

/** The fields of a card of its kind. */
export function KindFields(props: CardFieldProps) {
  return (
    <>
      {fieldsOf[props.form.values.kind].map((Field, at) => (
        <Field key={at} {...props} />
      ))}
    </>
  );
}
