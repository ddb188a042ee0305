import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useNavigate } from 'react-router';
import { versionAt } from './plan-addresses';
import { useClonePlanVersion } from './use-clone-plan-version';

interface CloneVersionButtonProps {
  versionId: string;
  number: number;
  primary?: boolean;
  compact?: boolean;
}

/** Begins a draft that says what this version says, and goes there. */
export function CloneVersionButton({ versionId, number, primary = false, compact = false }: CloneVersionButtonProps) {
  const navigate = useNavigate();
  const { submit, busy } = useClonePlanVersion();
  const clone = async () => {
    const outcome = await submit({ id: versionId });
    if (outcome.kind === 'DONE') await navigate(versionAt(outcome.noun.plan.id, outcome.noun.id));
    else notifications.show({ color: 'red', title: 'No draft was made', message: outcome.message });
  };
  return (
    <Button
      variant={primary ? 'filled' : 'default'}
      {...(compact ? { size: 'compact-sm' } : {})}
      loading={busy}
      onClick={() => void clone()}
      aria-label={compact ? `Clone to a draft: version ${number}` : undefined}
    >
      Clone to a draft
    </Button>
  );
}
