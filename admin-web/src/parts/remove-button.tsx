import { ActionIcon, type ActionIconProps } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';

interface RemoveButtonProps extends Omit<ActionIconProps, 'variant' | 'color' | 'children'> {
  /** What it does, and to which: "Remove slab 2". */
  label: string;
  onClick: () => void;
}

/** Takes one of several out of a form. */
export function RemoveButton({ label, ...props }: RemoveButtonProps) {
  return (
    <ActionIcon variant="subtle" color="gray" aria-label={label} {...props}>
      <IconTrash size={16} aria-hidden />
    </ActionIcon>
  );
}
