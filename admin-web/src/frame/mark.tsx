import { Group, Text } from '@mantine/core';

/** Who we are. */
export function Mark() {
  return (
    <Group gap={8} wrap="nowrap">
      <img src="/favicon.svg" width={24} height={24} alt="" />
      <Text fw={650} size="md" component="span">
        OTPless Billing
      </Text>
    </Group>
  );
}
