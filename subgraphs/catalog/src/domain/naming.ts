import type { FieldProblem } from '@otpless/problem/problem';

const key = /^[a-z0-9]+(?:[._-][a-z0-9]+)*$/;
const name = /^[A-Za-z][A-Za-z0-9_]*$/;
const longestKey = 64;
const longestText = 200;
const longestDescription = 2000;

/** Keys and event names are what people write into senders and spreadsheets: lower case, no blanks. */
export function keyProblems(path: string, value: string): FieldProblem[] {
  if (key.test(value) && value.length <= longestKey) return [];
  return [{ path, message: `use lower-case letters and digits joined by . _ or -, at most ${longestKey} characters` }];
}

/** Names of attributes and dimensions, as they stand in an event's JSON. */
export function nameProblems(path: string, value: string): FieldProblem[] {
  if (name.test(value) && value.length <= longestKey) return [];
  return [{ path, message: `start with a letter, then letters, digits and _, at most ${longestKey} characters` }];
}

/** Text that people read: a plan's name, an invoice description, a unit. */
export function textProblems(path: string, value: string): FieldProblem[] {
  if (value.trim() === '') return [{ path, message: 'write something' }];
  if (value.length > longestText) return [{ path, message: `use at most ${longestText} characters` }];
  return [];
}

/** Text of some sentences: what a plan is for. */
export function longTextProblems(path: string, value: string): FieldProblem[] {
  if (value.trim() === '') return [{ path, message: 'write something, or leave it out' }];
  if (value.length > longestDescription) return [{ path, message: `use at most ${longestDescription} characters` }];
  return [];
}

/** What is wrong with a list that is longer than anybody means it to be. */
export function longListProblems(path: string, list: readonly unknown[], most: number): FieldProblem[] {
  return list.length > most ? [{ path, message: `give at most ${most}; there are ${list.length}` }] : [];
}

/** Where a value stands that was said before in the same list. */
export function repeated<Value>(values: readonly Value[]): number[] {
  return values.flatMap((value, index) => (values.indexOf(value) < index ? [index] : []));
}
