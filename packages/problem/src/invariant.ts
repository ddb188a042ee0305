/** Throws where what must hold does not: a mistake of ours, never of the caller's. */
export function invariant(condition: boolean, promise: string): asserts condition {
  if (!condition) throw new Error(`Broken invariant: ${promise}`);
}
