import type { Money } from '@otpless/money/money';

/** Tells when a wallet's live balance falls below a line. It fires once, and again only after a recovery. */
export interface AlertRule {
  readonly id: string;
  readonly kind: 'BALANCE_BELOW';
  readonly accountId: string;
  readonly walletId: string;
  readonly threshold: Money;
  /** Whether the next value below the line is a crossing. */
  readonly armed: boolean;
  readonly createdAt: Date;
}

/** What a new balance does to a rule: it crosses the line, arms the rule again, or changes nothing. */
export type Crossing = 'RAISED' | 'ARMED' | 'UNCHANGED';

export function crossing({ armed, threshold }: Pick<AlertRule, 'armed' | 'threshold'>, liveBalance: Money): Crossing {
  const below = liveBalance.compare(threshold) < 0;
  if (below) return armed ? 'RAISED' : 'UNCHANGED';
  return armed ? 'UNCHANGED' : 'ARMED';
}

/** What people read: "The live balance INR 480.00 is below INR 500.00." */
export function alertMessage(liveBalance: Money, threshold: Money): string {
  return `The live balance ${named(liveBalance)} is below ${named(threshold)}.`;
}

function named(money: Money): string {
  return `${money.currency} ${money.toMinorFixed()}`;
}
