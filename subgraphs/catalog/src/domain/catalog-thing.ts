import { changesBetween } from '@otpless/problem/field-changes';
import { Conflict, Problem } from '@otpless/problem/problem';
import { type Change, type Seen, staleRefusal } from './edit';

/** What meters, billable items and features have in common: they are edited, and withdrawn but never deleted. */
export interface CatalogThing {
  readonly id: string;
  readonly key: string;
  /** Grows with every edit; the next editor names it as the one they saw. */
  readonly version: number;
  readonly archivedAt: Date | null;
}

/** Something in the catalog that still needs what is to be archived. */
export interface CatalogUse {
  readonly noun: 'BILLABLE_ITEM' | 'FEATURE' | 'PLAN_VERSION' | 'SUBSCRIPTION';
  readonly id: string;
  /** As people know it: "version 2 of Growth". */
  readonly name: string;
}

/** Only what nothing needs any more is archived; `uses` is what does. */
export class StillInUse extends Problem {
  readonly typeName = 'StillInUse';
  constructor(
    noun: string,
    readonly uses: readonly CatalogUse[],
  ) {
    super(`${noun} is still in use by ${uses.map(({ name }) => name).join(', ')}: archive or change these first.`);
  }
}

/** Withdraws a thing that nothing needs: it stays for what was counted and billed, and is offered to nothing new. */
export function archive<Thing extends CatalogThing>(
  thing: Thing,
  noun: string,
  seen: Seen,
  uses: readonly CatalogUse[],
  at: Date,
): Thing | Conflict | StillInUse {
  const named = `${noun} ${thing.key}`;
  const refusal = editRefusal(thing, named, seen);
  if (refusal !== null) return refusal;
  if (uses.length > 0) return new StillInUse(named, uses);
  return { ...thing, version: thing.version + 1, archivedAt: at };
}

/** Why a thing is not edited: it is archived, or somebody else edited it meanwhile. */
export function editRefusal(thing: CatalogThing, named: string, seen: Seen): Conflict | null {
  if (thing.archivedAt !== null) return new Conflict(`${named} is archived and never changes again.`);
  return staleRefusal(named, thing.version, seen);
}

/** What an edit changed, of the fields that people write. */
export function fieldChanges(before: object, after: object): Change[] {
  const said = (value: string | null) => value ?? 'nothing';
  return changesBetween(before, after).map((change) => ({
    ...change,
    sentence: `${change.path}: ${said(change.before)} → ${said(change.after)}`,
  }));
}
