import { Button, Fieldset, Select, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { IconPlus } from '@tabler/icons-react';
import { type CustomerValues, emptyContact } from './customer-form';

const roles = [
  { value: 'BILLING', label: 'Billing: receives invoices' },
  { value: 'TECHNICAL', label: 'Technical: hears about usage' },
];

export function ContactFields({ form }: { form: UseFormReturnType<CustomerValues> }) {
  return (
    <Fieldset legend="Contacts">
      <Stack gap="md">
        {form.values.contacts.length === 0 && (
          <Text size="sm" c="dimmed">
            The first billing contact receives invoices and receipts.
          </Text>
        )}
        {form.values.contacts.map((_, index) => (
          <Stack key={index} gap="xs">
            <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
              <TextInput
                label={`Contact ${index + 1} name`}
                required
                {...form.getInputProps(`contacts.${index}.name`)}
              />
              <TextInput
                label={`Contact ${index + 1} e-mail`}
                type="email"
                required
                {...form.getInputProps(`contacts.${index}.email`)}
              />
              <TextInput label={`Contact ${index + 1} phone`} {...form.getInputProps(`contacts.${index}.phone`)} />
              <Select
                label={`Contact ${index + 1} is for`}
                data={roles}
                allowDeselect={false}
                {...form.getInputProps(`contacts.${index}.role`)}
              />
            </SimpleGrid>
            <Button
              variant="subtle"
              size="compact-xs"
              style={{ alignSelf: 'flex-end' }}
              onClick={() => form.removeListItem('contacts', index)}
            >
              Remove contact {index + 1}
            </Button>
          </Stack>
        ))}
        <Button
          variant="default"
          size="xs"
          style={{ alignSelf: 'flex-start' }}
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => form.insertListItem('contacts', { ...emptyContact })}
        >
          Add contact
        </Button>
      </Stack>
    </Fieldset>
  );
}
