import type { Accrual } from './accrued-charge';
import { roundCharges } from './invoice-line';
import type { Draws } from './coverage';

/** What the wallet last said of an accrual. */
export interface RecordedDraw extends Draws {
  readonly accrualRevision: number;
  readonly accrualState: 'OPEN' | 'GRACE' | 'FINAL';
}

/** Why a final accrual makes no invoice now, in words for the one who reads the run; null where it does. */
export function reasonToSkip(accrual: Accrual, draw: RecordedDraw | null, accountKnown: boolean): string | null {
  if (accrual.charges.length === 0) return 'It has no charges.';
  if (roundCharges(accrual).every(({ amount }) => amount.isZero())) return 'Its charges come to nothing.';
  if (!accountKnown) return 'The tax data of its account have not arrived yet.';
  if (accrual.paymentMode === 'PREPAID' && !coversFinal(accrual, draw))
    return 'The wallet has not recorded the final draws yet.';
  return null;
}

/** Draws of an earlier revision may still move, so only those of the final one are billed. */
function coversFinal({ revision }: Accrual, draw: RecordedDraw | null): boolean {
  return draw !== null && draw.accrualState === 'FINAL' && draw.accrualRevision >= revision;
}
