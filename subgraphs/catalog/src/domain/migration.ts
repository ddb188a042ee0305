import { Conflict, type FieldProblem, InvalidInput } from '@otpless/problem/problem';
import type { When } from './change-day';
import type { Editor } from './edit';
import { repeated, textProblems } from './naming';

export const migrationStatuses = ['PLANNING', 'PLANNED', 'APPROVED', 'DONE', 'CANCELLED'] as const;
export type MigrationStatus = (typeof migrationStatuses)[number];

const successors: Record<MigrationStatus, readonly MigrationStatus[]> = {
  PLANNING: ['PLANNED', 'CANCELLED'], // once every subscription of it is judged
  PLANNED: ['APPROVED', 'CANCELLED'],
  APPROVED: ['DONE'], // once nothing of it is pending
  DONE: [],
  CANCELLED: [],
};

/** The most subscriptions that one migration moves. */
export const MOST_SUBSCRIPTIONS = 5000;

/** What is asked of every subscription of a migration. */
export interface MigrationTerms {
  readonly name: string;
  readonly toPlanVersionId: string;
  /** All subscriptions that are on it; null where they are named one by one. */
  readonly fromPlanVersionId: string | null;
  readonly timing: When['timing'];
  readonly effectiveOn: When['on'];
  /** The cards whose overrides go on in the new version, where a subscription has them. */
  readonly carryOverrides: readonly string[];
}

/** Many subscriptions put on one plan version: planned, approved, run. Nothing migrates without one. */
export interface Migration extends MigrationTerms {
  readonly id: string;
  readonly status: MigrationStatus;
  /** Grows by one with every move; who approves says which one they saw. */
  readonly version: number;
  readonly plannedBy: Editor;
  readonly plannedAt: Date;
  readonly approvedBy: Editor | null;
  readonly approvedAt: Date | null;
  readonly cancelledBy: Editor | null;
  readonly cancelledAt: Date | null;
  readonly doneAt: Date | null;
  /** Who asked last for subscriptions to be returned. */
  readonly returnedBy: Editor | null;
  readonly returnedAt: Date | null;
}

/** Who does something, and when. */
export interface Act {
  readonly by: Editor;
  readonly at: Date;
}

/** What is wrong with what a migration says and selects; an empty list where nothing is. */
export function migrationProblems(
  { name, fromPlanVersionId, toPlanVersionId, carryOverrides }: MigrationTerms,
  subscriptionIds: readonly string[] | null,
): FieldProblem[] {
  return [
    ...textProblems('name', name),
    ...((fromPlanVersionId === null) === (subscriptionIds === null)
      ? [{ path: 'fromPlanVersionId', message: 'name either the plan version to migrate from or the subscriptions' }]
      : []),
    ...(fromPlanVersionId === toPlanVersionId
      ? [{ path: 'toPlanVersionId', message: 'this is the version they are on: choose another' }]
      : []),
    ...named('subscriptionIds', subscriptionIds ?? []),
    ...named('carryOverrides', carryOverrides),
  ];
}

/** Why so many subscriptions are not one migration; null where they are. */
export function selectionRefusal(path: string, count: number): InvalidInput | null {
  if (count === 0) return InvalidInput.at(path, 'there is no subscription to migrate: choose others');
  if (count <= MOST_SUBSCRIPTIONS) return null;
  return InvalidInput.at(path, `a migration moves ${MOST_SUBSCRIPTIONS} subscriptions at most: name fewer`);
}

/** A migration whose subscriptions wait to be judged. */
export function planMigration(terms: MigrationTerms, id: string, { by, at }: Act): Migration {
  const nobodyYet = { approvedBy: null, approvedAt: null, cancelledBy: null, cancelledAt: null, doneAt: null };
  const started = { id, status: 'PLANNING', version: 1, plannedBy: by, plannedAt: at } as const;
  return { ...terms, ...started, ...nobodyYet, returnedBy: null, returnedAt: null };
}

/** Lets a migration run as its dry run was seen. */
export function approveMigration(migration: Migration, expectedVersion: number, { by, at }: Act): Migration | Conflict {
  if (migration.status === 'PLANNED' && migration.version !== expectedVersion)
    return new Conflict(
      `You saw version ${expectedVersion}, now it is at version ${migration.version}: load it again.`,
    );
  return moved(migration, 'APPROVED', { approvedBy: by, approvedAt: at });
}

/** Gives a migration up before it runs. */
export function cancelMigration(migration: Migration, { by, at }: Act): Migration | Conflict {
  return moved(migration, 'CANCELLED', { cancelledBy: by, cancelledAt: at });
}

/** Moves a migration on of which nothing is left to do: what is judged can be approved, what ran is done. */
export function finishMigration(migration: Migration, at: Date): Migration | Conflict {
  return migration.status === 'PLANNING' ? moved(migration, 'PLANNED', {}) : moved(migration, 'DONE', { doneAt: at });
}

/** Notes who wants subscriptions back where they were. */
export function returnMigration(migration: Migration, { by, at }: Act): Migration | Conflict {
  if (migration.status !== 'DONE')
    return new Conflict(`The migration is ${migration.status}: subscriptions are returned once it is DONE.`);
  return { ...migration, returnedBy: by, returnedAt: at, version: migration.version + 1 };
}

/** Why a subscription was changed, as its timeline tells it. */
export function migrationReason({ id, name }: Pick<Migration, 'id' | 'name'>): string {
  return `migration ${name} (${id})`;
}

function moved(migration: Migration, to: MigrationStatus, parts: Partial<Migration>): Migration | Conflict {
  const { status, version } = migration;
  if (successors[status].includes(to)) return { ...migration, ...parts, status: to, version: version + 1 };
  return new Conflict(`The migration is ${status}: it cannot become ${to}.`);
}

function named(path: string, values: readonly string[]): FieldProblem[] {
  return repeated(values).map((index) => ({ path: `${path}.${index}`, message: `${values[index]} is named twice` }));
}
