import type { FieldProblem } from '@otpless/problem/problem';
import { isCountry } from './country';
import { OUTSIDE_INDIA, isIndianState } from './gst-state';
import { textProblem } from './text';

export interface Address {
  readonly line1: string;
  readonly line2: string | null;
  readonly city: string;
  /** GST state code of an Indian address, `96` for an overseas one. */
  readonly stateCode: string;
  readonly postalCode: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
}

export const isInIndia = (address: Address): boolean => address.country === 'IN';

/** What is wrong with an address, field by field under `path`. */
export function addressProblems(address: Address, path: string): FieldProblem[] {
  const problems = [
    textProblem(`${path}.line1`, address.line1, 200),
    address.line2 === null ? null : textProblem(`${path}.line2`, address.line2, 200),
    textProblem(`${path}.city`, address.city, 100),
    textProblem(`${path}.postalCode`, address.postalCode, 20),
  ].filter((problem) => problem !== null);
  if (!isCountry(address.country)) {
    problems.push({ path: `${path}.country`, message: 'not a country code of ISO 3166-1, such as IN' });
  } else if (isInIndia(address)) {
    if (!isIndianState(address.stateCode)) {
      problems.push({ path: `${path}.stateCode`, message: 'not the GST code of an Indian state, such as 29' });
    }
    if (!/^[1-9]\d{5}$/.test(address.postalCode)) {
      problems.push({ path: `${path}.postalCode`, message: 'an Indian PIN code has six digits' });
    }
  } else if (address.stateCode !== OUTSIDE_INDIA) {
    problems.push({
      path: `${path}.stateCode`,
      message: `an address outside India has the state code ${OUTSIDE_INDIA}`,
    });
  }
  return problems;
}
