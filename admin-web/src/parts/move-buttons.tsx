import { ActionIcon, Group } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import classes from './move-buttons.module.css';

interface MoveButtonsProps {
  /** What is moved: "slab 2", "the card otp". */
  what: string;
  place: number;
  count: number;
  disabled?: boolean;
  onMove: (by: -1 | 1) => void;
}

/** Moves a member of a list up or down, by pointer or by keyboard. */
export function MoveButtons({ what, place, count, disabled = false, onMove }: MoveButtonsProps) {
  return (
    <Group gap={2} wrap="nowrap">
      <ActionIcon
        className={classes.move}
        variant="subtle"
        color="gray"
        aria-label={`Move ${what} up`}
        disabled={disabled || place === 0}
        onClick={() => onMove(-1)}
      >
        <IconArrowUp size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon
        className={classes.move}
        variant="subtle"
        color="gray"
        aria-label={`Move ${what} down`}
        disabled={disabled || place === count - 1}
        onClick={() => onMove(1)}
      >
        <IconArrowDown size={16} aria-hidden />
      </ActionIcon>
    </Group>
  );
}
