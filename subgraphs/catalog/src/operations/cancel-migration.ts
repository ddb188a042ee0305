import { type Conflict, NotFound, Problem } from '@otpless/problem/problem';
import type { Editor } from '../domain/edit';
import { cancelMigration as decide, type Migration } from '../domain/migration';
import type { CatalogPorts } from './ports';

/** Gives a migration up before it runs; what was not judged yet is not looked at any more. */
export function cancelMigration(
  { transact, now }: CatalogPorts,
  { id, by }: { readonly id: string; readonly by: Editor },
): Promise<Migration | NotFound | Conflict> {
  return transact(async ({ migrations }) => {
    const migration = await migrations.getForUpdate(id);
    if (migration === null) return new NotFound('migration', id);
    const cancelled = decide(migration, { by, at: now() });
    if (cancelled instanceof Problem) return cancelled;
    await migrations.save(cancelled);
    await migrations.giveUpWaiting(id);
    return cancelled;
  });
}
