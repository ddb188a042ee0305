/** Stops the program's present work when something that must always hold does not: a defect, not a refusal. */
export function invariant(holds: boolean, law: string): asserts holds {
  if (!holds) throw new Error(`Broken invariant: ${law}`);
}
