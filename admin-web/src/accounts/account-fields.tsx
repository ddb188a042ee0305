import { Autocomplete, NumberInput, TagsInput, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { MetadataFields } from '../forms/metadata-fields';
import type { AccountValues } from './account-form';

const timeZones = Intl.supportedValuesOf('timeZone');
const mostShown = 20;

interface AccountFieldsProps<Values extends AccountValues> {
  form: UseFormReturnType<Values>;
  currencyHelp: string;
}

/** What is said of an account, for opening one and for editing one. */
export function AccountFields<Values extends AccountValues>({ form, currencyHelp }: AccountFieldsProps<Values>) {
  return (
    <>
      <TextInput label="Name" description="Such as Production, or a brand" required {...form.getInputProps('name')} />
      <TextInput label="Currency" description={currencyHelp} required {...form.getInputProps('currency')} />
      <Autocomplete
        label="Time zone"
        description="Its days begin and end here"
        data={timeZones}
        limit={mostShown}
        required
        {...form.getInputProps('timeZone')}
      />
      <NumberInput
        label="Net terms"
        description="Days from issue to due"
        min={0}
        allowDecimal={false}
        {...form.getInputProps('netTermsDays')}
      />
      <NumberInput
        label="Grace days"
        description="How long late usage counts after a period; as its plans say if left empty"
        min={0}
        allowDecimal={false}
        {...form.getInputProps('graceDays')}
      />
      <TagsInput
        label="Tags"
        description="Press Enter after each; pricing rules can ask for them"
        {...form.getInputProps('tags')}
      />
      <MetadataFields
        rows={form.values.metadata}
        errors={form.errors}
        onChange={(rows) => form.setValues({ metadata: rows } as Partial<Values>)}
      />
    </>
  );
}
