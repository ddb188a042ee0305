import { type Conflict, NotFound, Problem } from '@otpless/problem/problem';
import type { Editor } from '../domain/edit';
import { approveMigration as decide, type Migration } from '../domain/migration';
import type { CatalogPorts } from './ports';

export interface ApproveMigrationRequest {
  readonly id: string;
  /** The version that was seen. */
  readonly expectedVersion: number;
  readonly by: Editor;
}

/** Lets a migration run: what its dry run found READY is PENDING from now on. */
export function approveMigration(
  { transact, now }: CatalogPorts,
  { id, expectedVersion, by }: ApproveMigrationRequest,
): Promise<Migration | NotFound | Conflict> {
  return transact(async ({ migrations }) => {
    const migration = await migrations.getForUpdate(id);
    if (migration === null) return new NotFound('migration', id);
    const approved = decide(migration, expectedVersion, { by, at: now() });
    if (approved instanceof Problem) return approved;
    await migrations.save(approved);
    await migrations.release(id);
    return approved;
  });
}
