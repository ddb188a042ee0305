/** One field that an edit changed, as texts that people can compare; null where there was or is nothing. */
export interface FieldChange {
  /** Where in the noun: `billingAddress.city`, `contacts.0.email`. */
  readonly path: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** What differs between two states of a noun, leaf by leaf, in the order of their fields. */
export function changesBetween(before: object, after: object): FieldChange[] {
  const [was, is] = [new Map(leavesOf(before, '')), new Map(leavesOf(after, ''))];
  return [...new Set([...was.keys(), ...is.keys()])]
    .map((path) => ({ path, before: was.get(path) ?? null, after: is.get(path) ?? null }))
    .filter((change) => change.before !== change.after);
}

/** Several edits, the oldest first, as one: what was before the first of them and what is after the last. */
export function netChanges(edits: readonly (readonly FieldChange[])[]): FieldChange[] {
  const net = new Map<string, FieldChange>();
  for (const change of edits.flat()) {
    const earlier = net.get(change.path);
    net.set(change.path, earlier === undefined ? change : { ...earlier, after: change.after });
  }
  return [...net.values()].filter(({ before, after }) => before !== after);
}

function leavesOf(value: unknown, path: string): [string, string][] {
  if (value === null || value === undefined) return [];
  if (value instanceof Date) return [[path, value.toISOString()]];
  if (Array.isArray(value) && value.every((each) => typeof each === 'string')) {
    return value.length === 0 ? [] : [[path, value.join(', ')]];
  }
  if (typeof value !== 'object') return [[path, String(value)]];
  return Object.entries(value).flatMap(([key, each]) => leavesOf(each, path === '' ? key : `${path}.${key}`));
}
