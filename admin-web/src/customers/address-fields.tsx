import { Fieldset, Select, SimpleGrid, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { CustomerValues } from './customer-form';
import { stateOptions } from './states';

interface AddressFieldsProps {
  form: UseFormReturnType<CustomerValues>;
  legend: string;
  name: 'billingAddress' | 'shippingAddress';
}

export function AddressFields({ form, legend, name }: AddressFieldsProps) {
  return (
    <Fieldset legend={legend}>
      <TextInput label="Address" required mb="sm" {...form.getInputProps(`${name}.line1`)} />
      <TextInput label="Address, second line" mb="sm" {...form.getInputProps(`${name}.line2`)} />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <TextInput label="City" required {...form.getInputProps(`${name}.city`)} />
        <TextInput label="Postal code" required {...form.getInputProps(`${name}.postalCode`)} />
        <Select label="State" data={stateOptions} searchable required {...form.getInputProps(`${name}.stateCode`)} />
        <TextInput label="Country, two letters" required {...form.getInputProps(`${name}.country`)} />
      </SimpleGrid>
    </Fieldset>
  );
}
