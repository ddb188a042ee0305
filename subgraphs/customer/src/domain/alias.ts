import { Conflict, InvalidInput, NotFound } from '@otpless/problem/problem';
import type { Account } from './account';

/** A merchant or app id that events carry, and the account it stands for in `[effectiveFrom, effectiveUntil)`. */
export interface Alias {
  readonly id: string;
  readonly accountId: string;
  readonly value: string;
  readonly effectiveFrom: Date;
  /** Exclusive; null while it goes on. */
  readonly effectiveUntil: Date | null;
  readonly revision: number;
}

interface Span {
  readonly effectiveFrom: Date;
  readonly effectiveUntil: Date | null;
}

/** Whether two half-open spans share an instant. */
export function overlap(a: Span, b: Span): boolean {
  return (
    (b.effectiveUntil === null || a.effectiveFrom < b.effectiveUntil) &&
    (a.effectiveUntil === null || b.effectiveFrom < a.effectiveUntil)
  );
}

/** Gives a value to an account for a span, where no other span of that value (`taken`) shares an instant with it. */
export function assign(
  id: string,
  account: Account,
  value: string,
  span: Span,
  taken: readonly Alias[],
): Alias | InvalidInput | Conflict {
  const problem = valueProblem(value);
  if (problem !== null) return InvalidInput.at('value', problem);
  if (account.status === 'ARCHIVED') return InvalidInput.at('accountId', 'the account is archived');
  if (span.effectiveUntil !== null && span.effectiveUntil <= span.effectiveFrom) {
    return InvalidInput.at('effectiveUntil', 'must be after effectiveFrom');
  }
  const other = taken.find((alias) => overlap(alias, span));
  if (other !== undefined) {
    const until = other.effectiveUntil === null ? 'on' : `until ${other.effectiveUntil.toISOString()}`;
    return new Conflict(
      `The alias ${value} belongs to account ${other.accountId} from ${other.effectiveFrom.toISOString()} ${until}.`,
    );
  }
  return { id, accountId: account.id, value, ...span, revision: 1 };
}

/** Ends the account's hold on a value at an instant inside it. `held` are the account's spans of that value. */
export function release(held: readonly Alias[], value: string, until: Date): Alias | InvalidInput | NotFound {
  const alias = held.find(
    ({ effectiveFrom, effectiveUntil }) =>
      effectiveFrom < until && (effectiveUntil === null || until <= effectiveUntil),
  );
  if (alias !== undefined) return { ...alias, effectiveUntil: until, revision: alias.revision + 1 };
  return held.some(({ effectiveFrom }) => effectiveFrom >= until)
    ? InvalidInput.at('effectiveUntil', 'the alias begins only then or later')
    : new NotFound('alias', value);
}

/** Account ids are subjects as they are; an alias of that form could take over another account's events. */
function valueProblem(value: string): string | null {
  if (value.length < 1 || value.length > 128) return 'must have 1 to 128 characters';
  if (!/^[\x21-\x7e]+$/.test(value)) return 'must be printable ASCII without spaces';
  return /^acc_/.test(value) ? 'must not look like an account id' : null;
}
