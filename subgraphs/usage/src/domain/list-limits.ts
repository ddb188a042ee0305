import type { FieldProblem } from '@otpless/problem/problem';

/** A plan has fewer cards than that. */
export const mostLicences = 200;
export const mostQuantities = 1000;
export const mostTags = 100;

/** What is wrong with a list that is longer than anybody means it to be. */
export function tooMany(path: string, list: readonly unknown[], most: number): FieldProblem[] {
  return list.length > most ? [{ path, message: `give at most ${most}; there are ${list.length}` }] : [];
}
