import type { Account } from './account';
import { type Span, changedFrom, holdsAt } from './span';

/** Where an account stood in its customer's tree for a time, and who paid for it: itself or an account above it. */
export interface Placement extends Span {
  readonly accountId: string;
  /** Null for an account at the top of its tree. */
  readonly parentId: string | null;
  readonly payerId: string;
  /** Whether the account and the world were told: they are when it begins. */
  readonly applied: boolean;
}

/** The first placement of an account, from its opening on. */
export function firstPlacement({ id, parentId, payerId, createdAt }: Account): Placement {
  return { accountId: id, parentId, payerId, effectiveFrom: createdAt, effectiveUntil: null, applied: true };
}

/** What holds at an instant; before the first one began, the first. */
export function placementAt(placements: readonly Placement[], at: Date): Placement | undefined {
  return placements.find((placement) => holdsAt(placement, at)) ?? placements[0];
}

/** The placements of one account with another parent or payer from an instant on; what is left out stays. */
export function placedAnew(
  placements: readonly Placement[],
  accountId: string,
  at: Date,
  change: { readonly parentId?: string | null; readonly payerId?: string },
  now: Date,
): Placement[] {
  const was = placementAt(placements, at);
  return changedFrom(placements, at, (span) => ({
    accountId,
    parentId: change.parentId === undefined ? (was?.parentId ?? null) : change.parentId,
    payerId: change.payerId ?? was?.payerId ?? accountId,
    ...span,
    applied: at <= now,
  }));
}
