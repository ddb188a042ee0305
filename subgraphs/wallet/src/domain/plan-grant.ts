import type { Money } from '@otpless/money/money';

/** A promotional grant that a contract gives away: it may change or be withdrawn until it is posted to the payer's wallet. */
export interface PlanGrant {
  readonly subscriptionId: string;
  /** The same for the same grant of the subscription: however often it is told, it is granted once. */
  readonly reference: string;
  readonly accrualId: string;
  readonly payerAccountId: string;
  readonly rateCardKey: string;
  readonly planName: string;
  readonly amount: Money;
  readonly priority: number;
  /** At this instant it can no longer be drawn; null: never. */
  readonly expiresAt: Date | null;
  readonly scope: readonly string[] | null;
  /** Whether it waits until all that its accrual has come to is drawn from the wallet. */
  readonly oncePaid: boolean;
}
