/** What stands on an invoice line. */
export interface ChargedItem {
  readonly id: string;
  readonly key: string;
  readonly description: string;
  readonly sacCode: string;
}

export interface AccruedStep {
  readonly rule: string;
  readonly quantity: string | null;
  readonly rate: string | null;
  readonly amount: string;
}

/** One charge of an accrual, as it is told: exact decimals as text. */
export interface AccruedCharge {
  readonly rateCardKey: string;
  readonly kind: 'FIXED_FEE' | 'USAGE';
  readonly item: ChargedItem;
  readonly meterId: string | null;
  readonly quantity: string | null;
  readonly amount: string;
  readonly working: readonly AccruedStep[];
}
