export type AccrualState = 'OPEN' | 'GRACE' | 'FINAL';

export const accrualStates: readonly AccrualState[] = ['OPEN', 'GRACE', 'FINAL'];

/**
 * The state the clock puts an accrual in. FINAL needs more than the clock: everything that was received up to the
 * cut-off must have been counted, at a moment after the grace has ended (`consumedAt`). It never goes back.
 */
export function stateAt(
  { endsAt, graceEndsAt, state }: { readonly endsAt: Date; readonly graceEndsAt: Date; readonly state: AccrualState },
  now: Date,
  consumedAt: Date | null,
): AccrualState {
  if (state === 'FINAL') return 'FINAL';
  if (now < endsAt) return 'OPEN';
  if (now < graceEndsAt) return 'GRACE';
  return consumedAt !== null && consumedAt >= graceEndsAt ? 'FINAL' : 'GRACE';
}
