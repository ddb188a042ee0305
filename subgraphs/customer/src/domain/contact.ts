import type { FieldProblem } from '@otpless/problem/problem';
import { isEmail, textProblem } from './text';

export type ContactRole = 'BILLING' | 'TECHNICAL';

export interface Contact {
  readonly name: string;
  readonly email: string;
  readonly phone: string | null;
  readonly role: ContactRole;
}

const MOST_CONTACTS = 20;

/** What is wrong with a customer's contacts, each under `contacts.<index>`. */
export function contactProblems(contacts: readonly Contact[]): FieldProblem[] {
  if (contacts.length > MOST_CONTACTS) return [{ path: 'contacts', message: `at most ${MOST_CONTACTS} contacts` }];
  return contacts.flatMap(({ name, email, phone }, index) => {
    const problems = [textProblem(`contacts.${index}.name`, name, 100)].filter((problem) => problem !== null);
    if (!isEmail(email)) problems.push({ path: `contacts.${index}.email`, message: 'not an e-mail address' });
    if (phone !== null && !/^\+?[0-9 ()-]{6,20}$/.test(phone)) {
      problems.push({ path: `contacts.${index}.phone`, message: 'not a phone number, such as +91 98765 43210' });
    }
    return problems;
  });
}

/** Where invoices and receipts are sent: the first billing contact. */
export function billingEmailOf(contacts: readonly Contact[]): string | null {
  return contacts.find(({ role }) => role === 'BILLING')?.email ?? null;
}
