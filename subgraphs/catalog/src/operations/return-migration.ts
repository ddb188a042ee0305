import { type Conflict, NotFound, Problem } from '@otpless/problem/problem';
import type { Editor } from '../domain/edit';
import { type Migration, returnMigration as decide } from '../domain/migration';
import type { ReturnScope } from '../domain/migration-item';
import type { CatalogPorts } from './ports';

export interface ReturnMigrationRequest {
  readonly id: string;
  readonly which: ReturnScope;
  readonly by: Editor;
}

/**
 * Asks for subscriptions back where they were. Those that failed never left, so that they are RETURNED at once; those that
 * were migrated are put back in the background.
 */
export function returnMigration(
  { transact, now }: CatalogPorts,
  { id, which, by }: ReturnMigrationRequest,
): Promise<Migration | NotFound | Conflict> {
  return transact(async ({ migrations }) => {
    const migration = await migrations.getForUpdate(id);
    if (migration === null) return new NotFound('migration', id);
    const returning = decide(migration, { by, at: now() });
    if (returning instanceof Problem) return returning;
    await migrations.save(returning);
    await migrations.settleFailed(id);
    if (which === 'ALL') await migrations.askBack(id);
    return returning;
  });
}
