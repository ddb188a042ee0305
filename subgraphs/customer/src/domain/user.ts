import { type FieldProblem, InvalidInput } from '@otpless/problem/problem';
import { isEmail, textProblem } from './text';

export type Role = 'FINANCE' | 'ENGINEERING' | 'PRODUCT' | 'ADMIN';

/** A person who signs in to the console. */
export interface User {
  readonly id: string;
  /** In lower case: one person, one address. */
  readonly email: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly createdAt: Date;
}

export interface UserDetails {
  readonly email: string;
  readonly name: string;
  readonly roles: readonly Role[];
}

/** Two spellings of one address are one address. */
export function normalisedEmail(email: string): string {
  return email.trim().toLowerCase();
}

/** A new user, or what is wrong. Length is what makes a password strong; the upper bound keeps hashing affordable. */
export function newUser(id: string, details: UserDetails, password: string, createdAt: Date): User | InvalidInput {
  const email = normalisedEmail(details.email);
  const problems: FieldProblem[] = [textProblem('name', details.name, 100)].filter((problem) => problem !== null);
  if (!isEmail(email)) problems.push({ path: 'email', message: 'not an e-mail address' });
  if (details.roles.length === 0) problems.push({ path: 'roles', message: 'at least one role' });
  if (password.length < 10 || password.length > 128) {
    problems.push({ path: 'password', message: 'must have 10 to 128 characters' });
  } else if (password.toLowerCase() === email) {
    problems.push({ path: 'password', message: 'must not be the e-mail address' });
  }
  if (problems.length > 0) return new InvalidInput(problems);
  return { id, email, name: details.name.trim(), roles: [...new Set(details.roles)], createdAt };
}
