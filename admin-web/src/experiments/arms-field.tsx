import { useQuery } from '@apollo/client/react';
import { Button, Group, Paper, Select, Stack, Text, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { IconPlus } from '@tabler/icons-react';
import { graphql } from '../gql/gql';
import { errorAt } from '../forms/field-errors';
import { RemoveButton } from '../parts/remove-button';
import { emptyArm, type ExperimentTyped } from './experiment-typed';

const ArmChoices = graphql(`
  query ArmChoices {
    pricePlans(first: 200) {
      nodes {
        id
        name
        forAccount {
          id
        }
        activeVersion {
          id
          number
          currencies
        }
      }
    }
  }
`);

/** A plan version that an arm may offer. */
export interface VersionChoice {
  id: string;
  number: number;
  currencies: readonly string[];
  plan: { name: string };
}

interface ArmsFieldProps {
  form: UseFormReturnType<ExperimentTyped>;
  /** Versions that the arms offer already: they stay in sight, whether or not they are active. */
  offered: readonly VersionChoice[];
}

/** The arms of an experiment: which versions it offers, and with which weights. */
export function ArmsField({ form, offered }: ArmsFieldProps) {
  const { data, loading } = useQuery(ArmChoices);
  // A custom contract is no offer.
  const active = (data?.pricePlans.nodes ?? []).flatMap(({ name, forAccount, activeVersion }) =>
    forAccount || !activeVersion ? [] : [{ ...activeVersion, plan: { name } }],
  );
  const choices = new Map([...offered, ...active].map((version) => [version.id, version]));
  const versions = [...choices.values()].map(({ id, number, currencies, plan }) => ({
    value: id,
    label: `${plan.name}, version ${number} (${currencies.join(', ')})`,
  }));
  const { arms } = form.values;
  const error = errorAt(form, 'arms');
  return (
    <Stack gap="sm" role="group" aria-label="Arms">
      {arms.map((_, place) => {
        const nth = place + 1;
        return (
          // The place is the arm's name: what is typed in it must not jump.
          <Paper key={place} withBorder p="sm">
            <Stack gap="xs">
              <Group justify="space-between">
                <strong>Arm {nth}</strong>
                <RemoveButton label={`Remove arm ${nth}`} onClick={() => form.removeListItem('arms', place)} />
              </Group>
              <Select
                label={`Plan of arm ${nth}`}
                searchable
                nothingFoundMessage={loading ? 'Loading …' : 'No active plan'}
                data={versions}
                required
                {...form.getInputProps(`arms.${place}.planVersionId`)}
              />
              <Group grow align="start">
                <TextInput
                  label={`Key of arm ${nth}`}
                  placeholder={place === 0 ? 'present-price' : 'new-price'}
                  required
                  {...form.getInputProps(`arms.${place}.key`)}
                />
                <TextInput
                  label={`Weight of arm ${nth}`}
                  inputMode="numeric"
                  required
                  {...form.getInputProps(`arms.${place}.weight`)}
                />
              </Group>
            </Stack>
          </Paper>
        );
      })}
      {error && (
        <Text size="sm" c="red">
          {error}
        </Text>
      )}
      <Group>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => form.insertListItem('arms', { ...emptyArm })}
        >
          Add an arm
        </Button>
      </Group>
    </Stack>
  );
}
