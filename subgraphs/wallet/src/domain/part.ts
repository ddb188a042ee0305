import { Money } from '@otpless/money/money';

/** Money taken from one grant, or from the overdraft where no grant is named. Always more than nothing. */
export interface Part {
  readonly grantId: string | null;
  readonly amount: Money;
}

/** What the parts are together. */
export function totalOf(parts: readonly Part[], currency: string): Money {
  return Money.sum(
    parts.map(({ amount }) => amount),
    currency,
  );
}

/** The parts with a later taking on top; what comes from the same grant as the last one joins it. */
export function withPart(parts: readonly Part[], part: Part): readonly Part[] {
  const last = parts.at(-1);
  if (last?.grantId !== part.grantId) return [...parts, part];
  return [...parts.slice(0, -1), { grantId: part.grantId, amount: last.amount.plus(part.amount) }];
}

/** The part as the side it leaves sees it. */
export function negated({ grantId, amount }: Part): Part {
  return { grantId, amount: amount.negated() };
}
