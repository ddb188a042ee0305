import type { Outcome } from '../graph/use-submission';
import { ConfirmedButton } from '../forms/confirmed-button';

interface ArchiveButtonProps {
  noun: string;
  name: string;
  busy: boolean;
  submit: () => Promise<Outcome<unknown>>;
}

/** Withdraws a meter, a billable item or a feature; what still needs it is named in the refusal. */
export function ArchiveButton({ noun, name, busy, submit }: ArchiveButtonProps) {
  return (
    <ConfirmedButton
      label="Archive"
      title={`Archive ${name}?`}
      confirmLabel={`Archive ${noun}`}
      danger
      busy={busy}
      submit={submit}
    >
      It is offered to nothing new. What was counted and invoiced by it stays. An archived {noun} does not come back.
    </ConfirmedButton>
  );
}
