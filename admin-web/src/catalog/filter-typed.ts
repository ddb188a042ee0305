/** A test of one attribute or dimension, as it is typed. */
export interface TypedTest {
  kind: 'TEST';
  negated: boolean;
  name: string;
  /** `=`, `<=` and so on, `in` or `exists`. */
  test: string;
  value: string;
  values: string[];
}

/** Tests that must all hold, or of which one must. */
export interface TypedGroup {
  kind: 'GROUP';
  negated: boolean;
  join: 'and' | 'or';
  parts: TypedFilter[];
}

export type TypedFilter = TypedTest | TypedGroup;

export const emptyTest: TypedTest = { kind: 'TEST', negated: false, name: '', test: '=', value: '', values: [] };
export const emptyGroup: TypedGroup = { kind: 'GROUP', negated: false, join: 'and', parts: [] };

/** Where a part stands in what is sent: the graph names what is wrong by it. */
export const pathOfPart = (group: TypedGroup, path: string, index: number): string =>
  `${group.negated ? `${path}.not` : path}.${group.join}.${index}`;

/** What was typed, as the graph takes it; a group without parts filters nothing. */
export function filterSaid(filter: TypedFilter, attributes: readonly string[]): object | null {
  if (filter.kind === 'GROUP' && filter.parts.length === 0) return null;
  const said = filter.kind === 'GROUP' ? groupSaid(filter, attributes) : testSaid(filter, attributes);
  return filter.negated ? { not: said } : said;
}

function groupSaid({ join, parts }: TypedGroup, attributes: readonly string[]): object {
  return { [join]: parts.map((part) => filterSaid(part, attributes) ?? {}) };
}

function testSaid({ name, test, value, values }: TypedTest, attributes: readonly string[]): object {
  if (test === 'exists') return { exists: name };
  const named = attributes.includes(name) ? { attribute: name } : { dimension: name };
  return test === 'in' ? { ...named, in: values } : { ...named, is: test, value };
}
