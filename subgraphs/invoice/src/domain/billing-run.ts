import type { Money } from '@otpless/money/money';

export interface BillingRunSkip {
  readonly accrualId: string;
  readonly accountId: string;
  readonly reason: string;
}

/** One closing of periods: what it was asked, how far it is, and what came of it. */
export interface BillingRun {
  readonly id: string;
  readonly asOf: string;
  readonly dryRun: boolean;
  readonly status: 'RUNNING' | 'DONE' | 'FAILED';
  readonly startedAt: Date;
  readonly startedBy: string;
  readonly finishedAt: Date | null;
  /** How many accruals it set out to look at. */
  readonly planned: number;
  /** Made, or in a dry run to be made. */
  readonly invoiceIds: readonly string[];
  readonly skipped: readonly BillingRunSkip[];
  /** One sum a currency. */
  readonly totals: readonly Money[];
}
