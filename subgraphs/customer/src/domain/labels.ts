import type { FieldProblem } from '@otpless/problem/problem';
import { textProblem } from './text';

/** What people and other systems note on a customer or an account; nothing here is understood, only kept and found. */
export interface Labels {
  /** Short words to group and find by. */
  readonly tags: readonly string[];
  /** What another system wants to find here again, such as `crmId`. */
  readonly metadata: Readonly<Record<string, string>>;
}

const MOST_TAGS = 50;
const MOST_METADATA = 50;
const LONGEST_VALUE = 500;

/** Each tag once, without the blanks around it. */
export function tidied(tags: readonly string[]): string[] {
  return [...new Set(tags.map((tag) => tag.trim()))];
}

/** What is wrong with tags and metadata, each at its place. A comma would split a tag in two wherever tags are listed. */
export function labelProblems({ tags, metadata }: Labels): FieldProblem[] {
  const keys = Object.keys(metadata);
  return [
    tags.length > MOST_TAGS ? { path: 'tags', message: `at most ${MOST_TAGS} tags` } : null,
    ...tags.map((tag, index) => textProblem(`tags.${index}`, tag, 50) ?? separatorProblem(`tags.${index}`, tag)),
    keys.length > MOST_METADATA ? { path: 'metadata', message: `at most ${MOST_METADATA} keys` } : null,
    ...Object.entries(metadata).map(([key, value]) => metadataProblem(key, value)),
  ].filter((problem) => problem !== null);
}

function separatorProblem(path: string, tag: string): FieldProblem | null {
  return /[,;]/.test(tag) ? { path, message: 'must not hold a comma or a semicolon' } : null;
}

function metadataProblem(key: string, value: unknown): FieldProblem | null {
  const path = `metadata.${key}`;
  if (!/^[A-Za-z][A-Za-z0-9_-]{0,39}$/.test(key)) {
    return { path, message: 'a key begins with a letter and has at most 40 letters, digits, _ and -' };
  }
  if (typeof value !== 'string') return { path, message: 'must be a text' };
  return textProblem(path, value, LONGEST_VALUE);
}
