import { type CustomerColumn, customerColumns } from '@otpless/contracts/customer/customer-columns';
import type { FieldProblem } from '@otpless/problem/problem';

/** What the file of rejected rows says of each; a file that was mended in place may still have it. */
export const PROBLEMS_COLUMN = 'problems';

const needed: readonly CustomerColumn[] = [
  'legal_name',
  'tax_category',
  'gstin',
  'billing_line1',
  'billing_city',
  'billing_state_code',
  'billing_postal_code',
];

/** Columns that say something only together. */
const together: readonly (readonly CustomerColumn[])[] = [
  ['shipping_line1', 'shipping_city', 'shipping_state_code', 'shipping_postal_code'],
  ['billing_contact_name', 'billing_contact_email'],
  ['technical_contact_name', 'technical_contact_email'],
];

/** What is wrong with a file's header: every column that is unknown, missing or there twice is named. */
export function headerProblems(header: readonly string[]): FieldProblem[] {
  const known = new Set<string>([...customerColumns, PROBLEMS_COLUMN]);
  const missing = [needed, ...together.filter((group) => group.some((name) => startsGroup(header, name)))].flatMap(
    (group) => group.filter((name) => !header.includes(name)),
  );
  return [
    ...header.filter((name) => !known.has(name)).map((name) => problem(`there is no column "${name}"`)),
    ...header
      .filter((name, place) => known.has(name) && header.indexOf(name) < place)
      .map((name) => problem(`the column ${name} is there twice`)),
    ...missing.map((name) => problem(`the column ${name} is missing`)),
  ];
}

/** Whether the header has any column of the group that a name belongs to. */
function startsGroup(header: readonly string[], name: string): boolean {
  const prefix = name.slice(0, name.startsWith('shipping') ? 'shipping_'.length : name.lastIndexOf('_') + 1);
  return header.some((each) => each.startsWith(prefix));
}

const problem = (message: string): FieldProblem => ({ path: 'csv', message });
