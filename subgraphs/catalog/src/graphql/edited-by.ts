import type { Principal } from '@otpless/service/principal';
import type { Editor } from '../domain/edit';
import type { PlanVersionEdit } from '../operations/edit-draft';
import type { DraftEditInput } from './inputs/plan.input';

/** Who calls, as the catalog keeps it. */
export function editor({ id, name }: Principal): Editor {
  return { id, name };
}

/** Which draft is edited, from which state of it, and by whom. */
export function editedBy(principal: Principal, { planVersionId, expectedVersion }: DraftEditInput): PlanVersionEdit {
  return { planVersionId, expectedVersion, by: editor(principal) };
}
