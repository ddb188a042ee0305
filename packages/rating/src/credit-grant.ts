import { Money } from '@otpless/money/money';
import { addDays, type LocalDate } from '@otpless/period/local-date';
import type { Period } from '@otpless/period/periods';
import { closesIn, opensIn, recurrenceSpan } from '@otpless/period/recurrence';
import { invariant } from '@otpless/problem/invariant';
import type { CreditGrantCard, GrantExpiry } from './any-rate-card';
import { type ContractToRate, hasEnded, termOfCard } from './contract-to-rate';

/** What the wallet is told to grant; it is no charge. The same instruction, however often given, is one grant. */
export interface GrantInstruction {
  readonly rateCardKey: string;
  /** The same for the same grant: its card and the day its span begins. */
  readonly reference: string;
  readonly amount: Money;
  readonly priority: number;
  readonly grantedOn: LocalDate;
  /** The first day it can no longer be drawn; null where it never ends. */
  readonly expiresOn: LocalDate | null;
  readonly scope: readonly string[] | null;
  /** Whether it is granted only once the invoice of its plan is paid. */
  readonly oncePaid: boolean;
}

/**
 * The grant that falls due in the accrual: in the one that holds the first day of its span, or the last where it is
 * IN_ARREARS; so a segment that begins later in the span grants nothing again.
 */
export function creditGrant(card: CreditGrantCard, to: ContractToRate): GrantInstruction | null {
  const span = recurrenceSpan(card.recurrence ?? { cycles: 1 }, termOfCard(card.key, to), to.period);
  const inArrears = card.timing === 'IN_ARREARS';
  if (span === null || !(inArrears ? hasEnded(to) && closesIn(span, to.period) : opensIn(span, to.period))) return null;
  const grantedOn = inArrears ? span.endsOn : span.startsOn;
  return {
    rateCardKey: card.key,
    reference: `${card.key} ${span.startsOn}`,
    amount: Money.of(card.amount, to.currency).roundedToScale12(),
    priority: card.priority,
    grantedOn,
    expiresOn: expiryOf(card.expiry, grantedOn, span),
    scope: card.scope,
    oncePaid: card.timing === 'PREPAID',
  };
}

function expiryOf(expiry: GrantExpiry, grantedOn: LocalDate, span: Period): LocalDate | null {
  switch (expiry.kind) {
    case 'NEVER':
      return null;
    case 'AFTER_DAYS':
      return addDays(grantedOn, expiry.days);
    case 'WITH_THE_SPAN':
      invariant(grantedOn < span.endsOn, 'a grant in arrears does not end with the span it is for');
      return span.endsOn;
  }
}
