import type { GrantInstruction } from '@otpless/rating/credit-grant';

/** A promotional grant that the contract gives away in the period, as it is kept and told. */
export interface GrantDue extends Omit<GrantInstruction, 'amount' | 'grantedOn' | 'expiresOn'> {
  readonly amount: string;
  readonly grantedOn: string;
  readonly expiresOn: string | null;
}

export function grantDueOf(instruction: GrantInstruction): GrantDue {
  return { ...instruction, amount: instruction.amount.toFixed() };
}
