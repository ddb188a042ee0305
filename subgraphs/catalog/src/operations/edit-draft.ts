import { type Conflict, NotFound, Problem } from '@otpless/problem/problem';
import type { Change, Edit, Editor, EditKind, Seen } from '../domain/edit';
import { allChanges, planDiff } from '../domain/plan-diff';
import { editRefusal, type PlanVersion } from '../domain/plan-version';
import type { PlanVersionNotDraft } from '../domain/plan-version-refusals';
import { namesIn } from './names-in';
import type { CatalogPorts, CatalogStores } from './ports';
import { sayPricingTerms } from './say-pricing-terms';

/** Who edits which version, and which state of it they saw. */
export interface PlanVersionEdit {
  readonly planVersionId: string;
  readonly expectedVersion: number;
  readonly by: Editor;
}

/**
 * Edits a draft as it is decided, and keeps who did what: the next editor who comes too late is told. Whether it may be
 * edited stands before what is wrong with the edit.
 */
export function editDraft<Refusal extends Problem>(
  { transact, now }: CatalogPorts,
  { planVersionId, expectedVersion, by }: PlanVersionEdit,
  decide: (
    draft: PlanVersion,
    seen: Seen,
    stores: CatalogStores,
  ) => Promise<PlanVersion | Refusal> | PlanVersion | Refusal,
): Promise<PlanVersion | Refusal | NotFound | PlanVersionNotDraft | Conflict> {
  return transact(async (stores) => {
    const draft = await stores.planVersions.getForUpdate(planVersionId);
    if (draft === null) return new NotFound('plan version', planVersionId);
    const seen = await seenBy(stores, draft, expectedVersion);
    const edited = editRefusal(draft, seen) ?? (await decide(draft, seen, stores));
    if (edited instanceof Problem) return edited;
    await stores.planVersions.save(edited);
    await sayPricingTerms(stores, [edited]);
    const changes = allChanges(planDiff(draft, edited, await namesIn(stores, [draft, edited])));
    await stores.edits.add(editOf(edited, 'EDITED', changes, by, now()));
    return edited;
  });
}

/** What an editor saw of a thing, with what was edited since. */
export async function seenBy(
  { edits }: Pick<CatalogStores, 'edits'>,
  { id, version }: Pick<PlanVersion, 'id' | 'version'>,
  expectedVersion: number,
): Promise<Seen> {
  return { expectedVersion, editsSince: version === expectedVersion ? [] : await edits.since(id, expectedVersion) };
}

/** The edit that made this state. */
export function editOf(
  { id, version }: { readonly id: string; readonly version: number },
  kind: EditKind,
  changes: readonly Change[],
  by: Editor,
  at: Date,
): Edit {
  return { ofId: id, version, kind, at, by, changes };
}

/** The change of status, or the beginning, as an edit says it. */
export function happened(path: string, before: string | null, after: string, sentence: string): Change[] {
  return [{ path, before, after, sentence }];
}
