import { localDateAt } from '@otpless/period/time-zone';

/** Documents are dated by the seller's calendar, wherever the buyer lives. */
export const SELLER_TIME_ZONE = 'Asia/Kolkata';

/** The Indian financial year, April to March. */
export interface FinancialYear {
  /** `2026-27`, as returns name it. */
  readonly label: string;
  /** `2627`, as numbers carry it. */
  readonly short: string;
}

/** The financial year of a local date. */
export function financialYearOf(date: string): FinancialYear {
  const year = Number(date.slice(0, 4));
  const start = Number(date.slice(5, 7)) >= 4 ? year : year - 1;
  const end = String(start + 1).slice(2);
  return { label: `${start}-${end}`, short: `${String(start).slice(2)}${end}` };
}

/** The date on which the seller issues something at an instant. */
export function issueDateOf(instant: Date): string {
  return localDateAt(instant, SELLER_TIME_ZONE);
}
