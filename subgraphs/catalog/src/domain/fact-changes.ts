import type { Change } from './edit';
import { inLike } from './figure-words';

/** One thing that terms say, in words: what of which part, and how much or which. */
export interface Fact {
  /** The same for the same thing in two versions: slabs by where they start, rates by their currency. */
  readonly path: string;
  /** The part it is said of, where a thing has parts that come and go: "slab above 1,000". */
  readonly part: string | null;
  readonly what: string;
  readonly value: string;
  /** What the value is in: "INR". */
  readonly unit?: string;
}

/** What differs between two lists of facts, in the order of the later list and what went away last. */
export function factChanges(before: readonly Fact[], after: readonly Fact[]): Change[] {
  const was = new Map(before.map((fact) => [fact.path, fact]));
  const is = new Map(after.map((fact) => [fact.path, fact]));
  return [...new Set([...is.keys(), ...was.keys()])].flatMap((path) => {
    const [one = null, other = null] = [was.get(path), is.get(path)];
    if (one !== null && other !== null && saying(one) === saying(other)) return [];
    const value = (fact: Fact | null) => (fact === null ? null : saying(fact));
    return [{ path, before: value(one), after: value(other), sentence: sentenceOf(one, other) }];
  });
}

/** "0.12 INR per unit" is said of a slab as "per-unit rate 0.12 INR"; what has no parts is its value alone. */
function saying({ part, what, value, unit }: Fact): string {
  const figure = unit === undefined ? value : `${value} ${unit}`;
  return part === null ? figure : `${what} ${figure}`;
}

function sentenceOf(before: Fact | null, after: Fact | null): string {
  if (before === null && after === null) return '';
  if (before === null) return `${nounOf(after!)} added: ${saying(after!)}`;
  if (after === null) return `${nounOf(before)} removed, it was ${saying(before)}`;
  if (before.what !== after.what) return `${nounOf(after)}: ${saying(before)} → ${saying(after)}`;
  const [was, is] = inLike(before.value, after.value);
  const unit = after.unit === undefined ? '' : ` ${after.unit}`;
  return `${after.what}${after.part === null ? '' : ` of ${after.part}`}: ${was} → ${is}${unit}`;
}

function nounOf({ part, what }: Fact): string {
  return part ?? what;
}
