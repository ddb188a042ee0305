import type { FieldProblem } from '@otpless/problem/problem';

/** How large a filter or an expression may be. */
export const DEEPEST = 20;
export const MOST_PARTS = 200;

/** Why a tree that came from outside is not even looked into: it is too deep or too large. Null where it may be read. */
export function treeProblem(value: unknown, path: string): FieldProblem | null {
  let parts = 0;
  const isTooDeep = (node: unknown, depth: number): boolean => {
    if (node === null || typeof node !== 'object') return false;
    if (!Array.isArray(node)) parts += 1;
    return depth > DEEPEST || Object.values(node).some((member) => isTooDeep(member, depth + 1));
  };
  if (isTooDeep(value, 1)) return { path, message: `it goes deeper than ${DEEPEST} levels: make it flatter` };
  if (parts > MOST_PARTS) return { path, message: `it has more than ${MOST_PARTS} parts: make it smaller` };
  return null;
}

/** An object as JSON has them. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

/** Members that mean nothing here: what was meant would silently not happen. */
export function strangers(
  value: Readonly<Record<string, unknown>>,
  known: readonly string[],
  path: string,
): FieldProblem[] {
  return Object.keys(value)
    .filter((name) => !known.includes(name))
    .map((name) => ({ path: `${path}.${name}`, message: `${name} means nothing here: leave it out` }));
}
