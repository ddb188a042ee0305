import { type FieldChange, netChanges } from '@otpless/problem/field-changes';
import { Conflict } from '@otpless/problem/problem';

/** Who edits the catalog. */
export interface Editor {
  readonly id: string;
  readonly name: string;
}

export const editKinds = ['CREATED', 'CLONED', 'EDITED', 'ACTIVATED', 'ARCHIVED'] as const;
export type EditKind = (typeof editKinds)[number];

/** One thing an edit changed, and the sentence that product people read about it. */
export interface Change extends FieldChange {
  readonly sentence: string;
}

/** One edit of a plan, a plan version or a catalogue: which state it made, who made it, when, and what it changed. */
export interface Edit {
  readonly ofId: string;
  /** The version that the thing had after it. */
  readonly version: number;
  readonly kind: EditKind;
  readonly at: Date;
  readonly by: Editor;
  readonly changes: readonly Change[];
}

/** Which state an editor saw, and what others have done since, the oldest first. */
export interface Seen {
  readonly expectedVersion: number;
  readonly editsSince: readonly Edit[];
}

/** An editor who did not see the latest state is told who changed what, instead of overwriting it. */
export function staleRefusal(noun: string, version: number, { expectedVersion, editsSince }: Seen): Conflict | null {
  if (version === expectedVersion) return null;
  const edits = editsSince.map(
    ({ by, changes }) => `${by.name}: ${changes.map(({ sentence }) => sentence).join('; ')}`,
  );
  return new Conflict(
    `${noun} was changed in the meantime: you saw edit ${expectedVersion}, now it is at edit ${version}. ` +
      edits.map((edit) => `${edit}. `).join('') +
      'Load it again, then repeat your change.',
    netChanges(editsSince.map(({ changes }) => changes)).map(({ path, before, after }) => ({ path, before, after })),
  );
}
