import type { Placement } from './placement';
import { holdsAt } from './span';

/** What is wrong with a customer's accounts as they would be placed: the first thing, at the first instant it is wrong. */
export type ForestFault =
  /** From an account up and back to itself. */
  | { readonly kind: 'CYCLE'; readonly path: readonly string[]; readonly at: Date }
  /** An account would be paid for by one that is not above it. */
  | { readonly kind: 'PAYER_NOT_ABOVE'; readonly accountId: string; readonly payerId: string; readonly at: Date };

type Places = ReadonlyMap<string, Placement>;

/**
 * Judges all placements of a customer's accounts from an instant on: at none may an account stand above itself, and who
 * pays for another stands above it. Nothing changes between the instants at which a placement begins, so those are looked at.
 */
export function forestFault(placements: readonly Placement[], from: Date): ForestFault | null {
  const later = placements.map(({ effectiveFrom }) => effectiveFrom.getTime()).filter((time) => time > from.getTime());
  for (const time of [...new Set([from.getTime(), ...later])].sort((one, other) => one - other)) {
    const at = new Date(time);
    const places = placesAt(placements, at);
    const fault = cycleIn(places, at) ?? payerFault(places, at);
    if (fault !== null) return fault;
  }
  return null;
}

/** The accounts above an account, nearest first; the account itself ends them where it stands above itself. */
export function ancestorsOf(places: Places, accountId: string): string[] {
  const above: string[] = [];
  const seen = new Set<string>();
  let next = places.get(accountId)?.parentId ?? null;
  while (next !== null && !seen.has(next)) {
    above.push(next);
    seen.add(next);
    if (next === accountId) break;
    next = places.get(next)?.parentId ?? null;
  }
  return above;
}

export function placesAt(placements: readonly Placement[], at: Date): Places {
  return new Map(placements.filter((placement) => holdsAt(placement, at)).map((each) => [each.accountId, each]));
}

function cycleIn(places: Places, at: Date): ForestFault | null {
  // Whoever was found to reach a top once is not climbed from again: each account is visited once.
  const sound = new Set<string>();
  for (const start of places.keys()) {
    const path: string[] = [];
    const onPath = new Set<string>();
    let next: string | null = start;
    while (next !== null && !sound.has(next)) {
      if (onPath.has(next)) return { kind: 'CYCLE', path: [...path.slice(path.indexOf(next)), next], at };
      path.push(next);
      onPath.add(next);
      next = places.get(next)?.parentId ?? null;
    }
    for (const id of path) sound.add(id);
  }
  return null;
}

function payerFault(places: Places, at: Date): ForestFault | null {
  for (const { accountId, payerId } of places.values()) {
    if (payerId !== accountId && !isAbove(places, payerId, accountId)) {
      return { kind: 'PAYER_NOT_ABOVE', accountId, payerId, at };
    }
  }
  return null;
}

function isAbove(places: Places, above: string, accountId: string): boolean {
  let next = places.get(accountId)?.parentId ?? null;
  while (next !== null && next !== above) next = places.get(next)?.parentId ?? null;
  return next === above;
}
