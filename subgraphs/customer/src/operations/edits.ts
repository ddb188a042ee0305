import { Conflict } from '@otpless/problem/problem';
import { type FieldChange, netChanges } from '@otpless/problem/field-changes';
import type { Stores } from './ports';

/** What an audit entry says of an edit: the version it made, and each field it changed. */
export interface Edit {
  readonly version: number;
  readonly changes: readonly FieldChange[];
}

interface Edited {
  readonly id: string;
  readonly version: number;
}

/** Whether somebody else edited a noun since the version that the editor saw, and what they changed. */
export async function changedMeanwhile(
  { audit }: Stores,
  noun: 'Customer' | 'Account',
  { id, version }: Edited,
  expectedVersion: number,
): Promise<Conflict | null> {
  if (version === expectedVersion) return null;
  const edits = await audit.editsSince(id, expectedVersion);
  const changes = netChanges(edits.map((edit) => edit.changes));
  const editors = [...new Set(edits.map(({ actor }) => actor))];
  const by = editors.length === 0 ? '' : ` by ${editors.join(', ')}`;
  const what = changes.length === 0 ? '' : ` Changed: ${changes.map(({ path }) => path).join(', ')}.`;
  return new Conflict(
    `${noun} ${id} was changed meanwhile${by}: you saw version ${expectedVersion}, now it is at version ${version}.${what}`,
    changes,
  );
}
