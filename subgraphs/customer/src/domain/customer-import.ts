import { type FieldChange, changesBetween } from '@otpless/problem/field-changes';
import { type FieldProblem, InvalidInput, Problem } from '@otpless/problem/problem';
import { type Customer, amendCustomer, newCustomer } from './customer';
import { type ColumnProblem, type CustomerRow, type Said, namesIn, saidIn } from './customer-row';

/** What a row would do. */
export type Judgement =
  | { readonly kind: 'NEW'; readonly customer: Customer }
  | { readonly kind: 'CHANGED'; readonly customer: Customer; readonly changes: readonly FieldChange[] }
  | { readonly kind: 'SAME'; readonly customer: Customer }
  | { readonly kind: 'REJECTED'; readonly problems: readonly ColumnProblem[] };

/**
 * Judges a row by what is asked of a customer that people make or edit one by one. `known` is the customer that the row
 * names; null is none.
 */
export function judgeRow(row: CustomerRow, known: Customer | null, id: string, at: Date): Judgement {
  const said = saidIn(row, known);
  const status = row.cells['status']?.trim().toUpperCase() ?? '';
  if (isProblems(said)) return rejected(said);
  return known === null ? judgeNew(said, status, id, at) : judgeKnown(said, status, known);
}

function judgeNew(said: Said, status: string, id: string, at: Date): Judgement {
  if (status !== '' && status !== 'ACTIVE' && status !== 'DRAFT') {
    return rejected([{ column: 'status', message: 'a new customer is ACTIVE or DRAFT' }]);
  }
  const unsaid = { displayName: null, externalKey: null, contacts: [], shippingAddress: null, tags: [], metadata: {} };
  const customer = newCustomer(id, { ...unsaid, ...said }, at, status === 'DRAFT' ? 'DRAFT' : 'ACTIVE');
  if (customer instanceof InvalidInput) return rejected(columnProblems(customer.fields, said));
  return { kind: 'NEW', customer };
}

function judgeKnown(said: Said, status: string, known: Customer): Judgement {
  if (status !== '' && status !== known.status) {
    const message = `the customer is ${known.status}, and an import changes no status`;
    return rejected([{ column: 'status', message }]);
  }
  // An archived customer is not edited, but a row that changes nothing of it is no edit.
  const amended = amendCustomer({ ...known, status: known.status === 'ARCHIVED' ? 'ACTIVE' : known.status }, said);
  if (amended instanceof InvalidInput) return rejected(columnProblems(amended.fields, said));
  if (amended instanceof Problem) return rejected([{ column: null, message: amended.message }]);
  const customer = { ...amended, status: known.status };
  const changes = changesBetween(described(known), described(customer));
  if (changes.length === 0) return { kind: 'SAME', customer: known };
  const refused = amendCustomer(known, said);
  if (refused instanceof Problem) return rejected([{ column: null, message: refused.message }]);
  return { kind: 'CHANGED', customer, changes };
}

/** What an edit can change of a customer. */
export function described({ id: _id, version: _version, createdAt: _createdAt, ...rest }: Customer): object {
  return rest;
}

/**
 * Rows that cannot be known again, or name what an earlier row of the file names: which of the two were right nobody can say,
 * so the first one counts.
 */
export function namingProblems(rows: readonly CustomerRow[]): Map<number, ColumnProblem> {
  const problems = new Map<number, ColumnProblem>();
  const firstOf = new Map<string, number>();
  for (const row of rows) {
    const { id, externalKey, gstin, gstins } = namesIn(row);
    const names: [string, string][] = [
      ...(id === null ? [] : [['id', id] as [string, string]]),
      ...(externalKey === null ? [] : [['external_key', externalKey] as [string, string]]),
      ...gstins.map((each): [string, string] => [each === gstin ? 'gstin' : 'further_gstins', each]),
    ];
    if (id === null && externalKey === null && gstin === null) {
      const message = 'say a key or a GSTIN, by which the customer is known when the file comes again';
      problems.set(row.row, { column: 'external_key', message });
    }
    for (const [column, name] of names) {
      const kind = column === 'further_gstins' ? 'gstin' : column;
      const first = firstOf.get(`${kind} ${name}`);
      if (first === undefined) firstOf.set(`${kind} ${name}`, row.row);
      else if (first !== row.row) problems.set(row.row, { column, message: `row ${first} has ${name} as well` });
    }
  }
  return problems;
}

const rejected = (problems: readonly ColumnProblem[]): Judgement => ({ kind: 'REJECTED', problems });

function isProblems(said: Said | ColumnProblem[]): said is ColumnProblem[] {
  return Array.isArray(said);
}

/** Problems of a customer's fields, at the columns that say them. */
function columnProblems(fields: readonly FieldProblem[], said: Said): ColumnProblem[] {
  return fields.map(({ path, message }) => ({ column: columnOf(path, said), message }));
}

function columnOf(path: string, { contacts = [], taxRegistrations = [] }: Said): string | null {
  const [head = '', place = '', field = ''] = path.split('.');
  if (head === 'tags') return 'tags';
  if (head === 'contacts') {
    const role = contacts[Number(place)]?.role.toLowerCase();
    return role === undefined || field === '' ? null : `${role}_contact_${field}`;
  }
  if (head === 'taxRegistrations') {
    if (taxRegistrations[Number(place)]?.isPrimary !== true) return 'further_gstins';
    return field === 'category' ? 'tax_category' : snake(field);
  }
  // Metadata alone has no column.
  return head === 'metadata' ? null : snake(path.replace('Address.', '_'));
}

const snake = (text: string): string => text.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
