import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';
import { explainError } from './explain-error';

export interface FieldProblem {
  path: string;
  message: string;
}

/** One field that somebody else changed meanwhile. */
export interface FieldChange {
  path: string;
  before?: string | null;
  after?: string | null;
}

/** What a mutation refused, or why nobody knows whether it happened. */
export interface Refusal {
  kind: 'REFUSED' | 'FAILED';
  message: string;
  fields: readonly FieldProblem[];
  /** Where somebody else saved meanwhile: what differs from the state that the person saw. */
  changes: readonly FieldChange[];
}

const tooLarge = 413;
const notDone = new Set(['BAD_USER_INPUT', 'FORBIDDEN', 'UNAUTHENTICATED']);

/** What an error means for what was sent: some say that nothing was done, and where; after others nobody knows. */
export function refusalOfError(error: unknown): Refusal {
  const code = CombinedGraphQLErrors.is(error) ? error.errors[0]?.extensions?.['code'] : undefined;
  const fields = CombinedGraphQLErrors.is(error) ? error.errors.flatMap(({ message }) => misfitAt(message) ?? []) : [];
  const unread = ServerError.is(error) && error.statusCode === tooLarge;
  const kind = unread || (typeof code === 'string' && notDone.has(code)) ? 'REFUSED' : 'FAILED';
  const message = fields.length > 0 ? 'Some of what was typed cannot be read.' : explainError(error);
  return { kind, message, fields, changes: [] };
}

/** A text that is no decimal, or no date, is named by the graph in the words of a programmer: here is where, and why. */
export function misfitAt(message: string): FieldProblem | undefined {
  const [, path, why] = /^Variable "\$\w+" got invalid value .* at "\w+\.([^"]+)"; (.*)$/s.exec(message) ?? [];
  if (path === undefined || why === undefined) return undefined;
  const place = path.replaceAll(/\[(\d+)\]/g, '.$1');
  return { path: place, message: `${fieldName(place)}: ${inPlainWords(why)}` };
}

/** What a field is called, from its place: "grace days" of `cycle.graceDays`. */
function fieldName(place: string): string {
  const name = place.split('.').findLast((part) => !/^\d+$/.test(part)) ?? place;
  return name.replaceAll(
    /([a-z])([A-Z])/g,
    (_, before: string, capital: string) => `${before} ${capital.toLowerCase()}`,
  );
}

function inPlainWords(why: string): string {
  if (why.startsWith('A Decimal')) return 'write a number such as 0.0175, with at most 12 digits after the point';
  if (why.startsWith('Int cannot')) return 'write a whole number';
  if (why.startsWith('A Date')) return 'write a day of the calendar';
  if (why.startsWith('A Currency')) return 'choose a currency';
  return why;
}
