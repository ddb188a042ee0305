import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { type ReactNode, useState } from 'react';
import type { Outcome, Refusal } from '../graph/use-submission';
import { ConfirmModal } from './confirm-modal';
import { RefusalSummary } from './refusal-summary';

interface ConfirmedButtonProps {
  /** On the button that asks. */
  label: string;
  title: string;
  confirmLabel: string;
  danger?: boolean;
  small?: boolean;
  /** The one thing that the page is for. */
  primary?: boolean;
  busy: boolean;
  /** Does it; a refusal is shown where it was asked. */
  submit: () => Promise<Outcome<unknown>>;
  /** What it does, in words. */
  children: ReactNode;
}

/** A button for what is asked about once before it is done. */
export function ConfirmedButton(props: ConfirmedButtonProps) {
  const { label, title, confirmLabel, danger = false, small = false, primary = false, busy, submit, children } = props;
  const [asking, ask] = useDisclosure(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const open = () => {
    setRefusal(undefined);
    ask.open();
  };
  const confirm = async () => {
    const outcome = await submit();
    if (outcome.kind === 'DONE') ask.close();
    else setRefusal(outcome);
  };
  return (
    <>
      <Button
        {...(small ? { variant: 'subtle', size: 'compact-xs' } : { variant: primary ? 'filled' : 'default' })}
        onClick={open}
      >
        {label}
      </Button>
      <ConfirmModal
        opened={asking}
        onClose={ask.close}
        title={title}
        confirmLabel={confirmLabel}
        danger={danger}
        busy={busy}
        onConfirm={() => void confirm()}
      >
        <RefusalSummary refusal={refusal} />
        {children}
      </ConfirmModal>
    </>
  );
}
