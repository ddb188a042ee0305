import { Conflict, InvalidInput, NotFound } from '@otpless/problem/problem';
import type { Account } from './account';
import { type Span, holdsAt, overlap } from './span';

/** A merchant or app id that events carry, and the account it stands for in `[effectiveFrom, effectiveUntil)`. */
export interface Alias extends Span {
  readonly id: string;
  readonly accountId: string;
  readonly value: string;
  readonly revision: number;
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

/**
 * Ends the account's hold on a value at an instant inside it. `held` are the account's spans of that value. What events
 * before now belong to stays: it may be invoiced already.
 */
export function release(
  held: readonly Alias[],
  value: string,
  until: Date,
  now: Date,
): Alias | InvalidInput | NotFound {
  if (until < now) return InvalidInput.at('effectiveUntil', 'lies in the past: an alias is released now or later');
  const alias = held.find(
    ({ effectiveFrom, effectiveUntil }) =>
      effectiveFrom < until && (effectiveUntil === null || until <= effectiveUntil),
  );
  if (alias !== undefined) return { ...alias, effectiveUntil: until, revision: alias.revision + 1 };
  return held.some(({ effectiveFrom }) => effectiveFrom >= until)
    ? InvalidInput.at('effectiveUntil', 'the alias begins only then or later')
    : new NotFound('alias', value);
}

/** A value that changed over: one account's hold ends at the instant the other's begins. */
export interface AliasMove {
  readonly ended: Alias;
  readonly begun: Alias;
}

/** Moves a value from whoever holds it at an instant to another account, which holds it for what is left of the span. */
export function moveAlias(
  id: string,
  spans: readonly Alias[],
  to: Account,
  value: string,
  at: Date,
  now: Date,
): AliasMove | InvalidInput | NotFound | Conflict {
  if (to.status === 'ARCHIVED') return InvalidInput.at('accountId', 'the account is archived');
  if (at < now) return InvalidInput.at('effectiveFrom', 'lies in the past: an alias is moved now or later');
  const held = spans.find((span) => holdsAt(span, at));
  if (held === undefined) return new NotFound('alias', `${value} at ${at.toISOString()}`);
  if (held.accountId === to.id) return new Conflict(`The alias ${value} belongs to ${to.name} already.`);
  if (held.effectiveFrom.getTime() === at.getTime()) {
    return InvalidInput.at('effectiveFrom', `the alias begins only then for ${held.accountId}: name a later instant`);
  }
  const { effectiveUntil } = held;
  return {
    ended: { ...held, effectiveUntil: at, revision: held.revision + 1 },
    begun: { id, accountId: to.id, value, effectiveFrom: at, effectiveUntil, revision: 1 },
  };
}

/** Account ids are subjects as they are; an alias of that form could take over another account's events. */
function valueProblem(value: string): string | null {
  if (value.length < 1 || value.length > 128) return 'must have 1 to 128 characters';
  if (!/^[\x21-\x7e]+$/.test(value)) return 'must be printable ASCII without spaces';
  return /^acc_/.test(value) ? 'must not look like an account id' : null;
}
