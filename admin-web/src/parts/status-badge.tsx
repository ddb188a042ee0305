import classes from './status-badge.module.css';

export type Tone = 'grey' | 'blue' | 'amber' | 'orange' | 'green' | 'red' | 'void';

/** What each status of the graph looks like. Colour never says it alone: the word is always there. */
const tones: Record<string, Tone> = {
  DRAFT: 'grey',
  ONGOING: 'blue',
  DUE: 'amber',
  OVERDUE: 'orange',
  PAID: 'green',
  VOID: 'void',
  FAILED: 'red',
  ACTIVE: 'green',
  ARCHIVED: 'grey',
  SCHEDULED: 'blue',
  CANCELLED: 'void',
  ENDED: 'grey',
  OPEN: 'blue',
  GRACE: 'amber',
  FINAL: 'green',
  FROZEN: 'red',
  QUEUED: 'grey',
  RUNNING: 'blue',
  STOPPED: 'grey',
  DONE: 'green',
  REQUESTED: 'blue',
  POSTED: 'green',
  PROCESSED: 'green',
  UNPROCESSED: 'amber',
  DUPLICATE: 'grey',
  CONFLICT: 'orange',
  REJECTED: 'red',
  REVOKED: 'void',
  TRIALING: 'blue',
  PAUSED: 'amber',
  IN_EFFECT: 'green',
  PENDING: 'blue',
  WITHDRAWN: 'void',
  CREATED: 'green',
  UPDATED: 'blue',
  UNCHANGED: 'grey',
  WOULD_CREATE: 'green',
  WOULD_UPDATE: 'blue',
  PLANNING: 'blue',
  PLANNED: 'amber',
  APPROVED: 'blue',
  WAITING: 'grey',
  READY: 'blue',
  BLOCKED: 'orange',
  RETURNING: 'blue',
  RETURNED: 'void',
};

const word = (status: string) => status.charAt(0) + status.slice(1).toLowerCase().replaceAll('_', ' ');

/** A status in its colour. */
export function StatusBadge({ status }: { status: string }) {
  return <Badge tone={tones[status] ?? 'grey'}>{word(status)}</Badge>;
}

/** A short word on a coloured ground. */
export function Badge({ tone = 'grey', children }: { tone?: Tone; children: string }) {
  return (
    <span className={classes.badge} data-tone={tone}>
      {children}
    </span>
  );
}
