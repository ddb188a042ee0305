import { Checkbox, TagsInput, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { MetadataFields } from '../forms/metadata-fields';
import { AddressFields } from './address-fields';
import { ContactFields } from './contact-fields';
import type { CustomerValues } from './customer-form';
import { RegistrationFields } from './registration-fields';

/** All that is said of a customer, for making one and for editing one. */
export function CustomerFields({ form }: { form: UseFormReturnType<CustomerValues> }) {
  return (
    <>
      <TextInput
        label="Legal name"
        description="As on the GST certificate"
        required
        {...form.getInputProps('legalName')}
      />
      <TextInput
        label="Display name"
        description="What we call them; the legal name if left empty"
        {...form.getInputProps('displayName')}
      />
      <RegistrationFields form={form} />
      <AddressFields form={form} legend="Billing address" name="billingAddress" />
      <Checkbox label="Ships to another address" {...form.getInputProps('shipsElsewhere', { type: 'checkbox' })} />
      {form.values.shipsElsewhere && <AddressFields form={form} legend="Shipping address" name="shippingAddress" />}
      <ContactFields form={form} />
      <TagsInput label="Tags" description="Press Enter after each" {...form.getInputProps('tags')} />
      <TextInput
        label="External key"
        description="What your other systems call this customer; imports find it by this"
        {...form.getInputProps('externalKey')}
      />
      <MetadataFields
        rows={form.values.metadata}
        errors={form.errors}
        onChange={(rows) => form.setFieldValue('metadata', rows)}
      />
    </>
  );
}
