import { Button, Fieldset, Group, Radio, Select, Stack, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { IconPlus } from '@tabler/icons-react';
import { type CustomerValues, emptyRegistration, isRegistered } from './customer-form';
import { taxCategoryWords } from './tax-category-words';

const categories = Object.entries(taxCategoryWords).map(([value, label]) => ({ value, label }));

/** How the customer stands for GST: mostly one registration, or one a state with a primary one. */
export function RegistrationFields({ form }: { form: UseFormReturnType<CustomerValues> }) {
  const { taxRegistrations } = form.values;
  const several = taxRegistrations.length > 1;
  const setPrimary = (primary: number) =>
    form.setFieldValue(
      'taxRegistrations',
      taxRegistrations.map((registration, index) => ({ ...registration, isPrimary: index === primary })),
    );
  const remove = (removed: number) => {
    const left = taxRegistrations.filter((_, index) => index !== removed);
    const hasPrimary = left.some(({ isPrimary }) => isPrimary);
    form.setFieldValue(
      'taxRegistrations',
      left.map((registration, index) => ({
        ...registration,
        isPrimary: hasPrimary ? registration.isPrimary : index === 0,
      })),
    );
  };
  return (
    <Fieldset legend={several ? 'Tax registrations' : 'Tax registration'}>
      <Stack gap="md">
        {taxRegistrations.map(({ category, isPrimary }, index) => {
          const of = several ? ` of registration ${index + 1}` : '';
          const path = `taxRegistrations.${index}`;
          return (
            <Stack key={index} gap="xs">
              <Select
                label={`Tax category${of}`}
                data={categories}
                allowDeselect={false}
                required
                {...form.getInputProps(`${path}.category`)}
              />
              {isRegistered(category) && (
                <TextInput
                  label={`GSTIN${of}`}
                  description="15 characters; its state decides CGST + SGST or IGST"
                  required
                  {...form.getInputProps(`${path}.gstin`)}
                />
              )}
              {several && (
                <Group justify="space-between">
                  <Radio
                    name="primary-registration"
                    label={`Registration ${index + 1} stands on invoices`}
                    checked={isPrimary}
                    onChange={() => setPrimary(index)}
                  />
                  <Button variant="subtle" size="compact-xs" onClick={() => remove(index)}>
                    Remove registration {index + 1}
                  </Button>
                </Group>
              )}
            </Stack>
          );
        })}
        <Group>
          <Button
            variant="default"
            size="xs"
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => form.insertListItem('taxRegistrations', { ...emptyRegistration })}
          >
            Add registration
          </Button>
        </Group>
      </Stack>
    </Fieldset>
  );
}
