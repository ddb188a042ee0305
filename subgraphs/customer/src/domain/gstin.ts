import { Problem } from '@otpless/problem/problem';
import { gstState } from './gst-state';

/** What a GSTIN's structure says it is. A taxpayer buys from us under TAXPAYER; UIN_BODY is an embassy or UN body. */
export type GstinKind = 'TAXPAYER' | 'TAX_DEDUCTOR' | 'TAX_COLLECTOR' | 'UIN_BODY' | 'OIDAR';

export interface Gstin {
  readonly value: string;
  readonly kind: GstinKind;
  readonly stateCode: string;
}

export type GstinFault = 'EMPTY' | 'CHARACTERS' | 'STRUCTURE' | 'CHECK_DIGIT' | 'STATE';

/** The text is not a GSTIN, and why. */
export class NotAGstin extends Problem {
  readonly typeName = 'InvalidInput';
  constructor(
    readonly fault: GstinFault,
    message: string,
  ) {
    super(message);
  }
}

const structures: readonly (readonly [GstinKind, RegExp])[] = [
  ['OIDAR', /^9917[A-Z]{3}\d{5}OS[0-9A-Z]$/],
  ['UIN_BODY', /^\d{4}[A-Z]{3}\d{5}[UO]N[0-9A-Z]$/],
  // PAN or TAN inside; the 13th character counts registrations of one PAN in a state and is never 0.
  ['TAX_DEDUCTOR', /^\d{2}[A-Z]{4}[0-9A-Z]\d{4}[A-Z][1-9A-Z]D[0-9A-Z]$/],
  ['TAX_COLLECTOR', /^\d{2}[A-Z]{5}\d{4}[A-Z][0-9A-Z]C[0-9A-Z]$/],
  ['TAXPAYER', /^\d{2}[A-Z]{3}[ABCFGHJKLPT][A-Z]\d{4}[A-Z][1-9A-Z][Z1-9A-J][0-9A-Z]$/],
];

/**
 * Reads a GSTIN in either case. Faults are told in this order: nothing there, characters, structure, check digit, state;
 * the check digit comes before the state because a mistyped state code is found by it with the right hint.
 */
export function parseGstin(text: string): Gstin | NotAGstin {
  const value = text.trim().toUpperCase();
  if (value === '') return new NotAGstin('EMPTY', 'a GSTIN is needed');
  if (!/^[0-9A-Z]+$/.test(value)) return new NotAGstin('CHARACTERS', 'a GSTIN has only letters and digits');
  const kind = structures.find(([, structure]) => structure.test(value))?.[0];
  if (kind === undefined) {
    return new NotAGstin('STRUCTURE', 'not the structure of a GSTIN (15 characters such as 29AAFCC9980M1ZR)');
  }
  if (checkDigit(value) !== value.at(14)) {
    return new NotAGstin('CHECK_DIGIT', 'the last character does not fit the others: one of them is mistyped');
  }
  const stateCode = value.slice(0, 2);
  if (!mayBegin(stateCode, kind)) return new NotAGstin('STATE', `no state has the GST code ${stateCode}`);
  return { value, kind, stateCode };
}

/** Only the centre registers OIDAR suppliers, and it registers nobody else. */
function mayBegin(stateCode: string, kind: GstinKind): boolean {
  const standing = gstState(stateCode)?.standing;
  if (kind === 'OIDAR') return standing === 'CENTRE';
  return standing === 'ACTIVE' || standing === 'RETIRED';
}

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** The 15th character that belongs to the first 14: Luhn's sum in base 36, every second character doubled. */
export function checkDigit(gstin: string): string {
  const sum = [...gstin.slice(0, 14)].reduce((total, character, index) => {
    const product = alphabet.indexOf(character) * (index % 2 === 0 ? 1 : 2);
    return total + Math.floor(product / 36) + (product % 36);
  }, 0);
  return alphabet.charAt((36 - (sum % 36)) % 36);
}
