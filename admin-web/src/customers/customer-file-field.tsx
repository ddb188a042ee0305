import { Button, FileButton, Text } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { type DragEvent, useRef, useState } from 'react';
import classes from './customer-file-field.module.css';

interface CustomerFileFieldProps {
  /** Of the file that was chosen. */
  name: string | undefined;
  disabled: boolean;
  /** One file, or several that were dropped together. */
  onChoose: (files: readonly File[]) => void;
}

/** Where a file is chosen or dropped. */
export function CustomerFileField({ name, disabled, onChoose }: CustomerFileFieldProps) {
  const [over, setOver] = useState(false);
  // The same file can be chosen again after it was mended.
  const forget = useRef<() => void>(null);
  const choose = (file: File | null) => {
    if (file !== null) onChoose([file]);
    forget.current?.();
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (!disabled) onChoose([...event.dataTransfer.files]);
  };
  const hover = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  return (
    <div
      className={classes.field}
      data-over={over || undefined}
      onDragOver={hover}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <FileButton accept=".csv,text/csv" onChange={choose} resetRef={forget} disabled={disabled}>
        {(props) => (
          <Button {...props} variant="default" leftSection={<IconUpload size={16} aria-hidden />}>
            {name === undefined ? 'Choose CSV file' : 'Choose another file'}
          </Button>
        )}
      </FileButton>
      <Text className={classes.name} c={name === undefined ? 'dimmed' : undefined} aria-live="polite">
        {name ?? 'or drop it here'}
      </Text>
    </div>
  );
}
