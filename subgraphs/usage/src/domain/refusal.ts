import type { BreachCode } from '@otpless/metering/breach';

/** Why an event does not count and never will as it is. */
export type RefusalCode =
  | 'MALFORMED'
  | 'TOO_FAR_IN_THE_FUTURE'
  | 'TOO_OLD'
  | BreachCode
  | 'COMPUTED_TOO_GREAT'
  | 'DUPLICATE'
  | 'CONFLICT'
  | 'UNSTORABLE';

export interface Refusal {
  readonly code: RefusalCode;
  readonly reason: string;
}

export function refused(code: RefusalCode, reason: string): Refusal {
  return { code, reason };
}

/** Why an event does not count yet: it is kept, and may count once something else is known. */
export type UnprocessedCode = 'UNKNOWN_EVENT_NAME' | 'UNKNOWN_SUBJECT' | 'PERIOD_FINAL';

export const unprocessedCodes: readonly UnprocessedCode[] = ['UNKNOWN_EVENT_NAME', 'UNKNOWN_SUBJECT', 'PERIOD_FINAL'];
