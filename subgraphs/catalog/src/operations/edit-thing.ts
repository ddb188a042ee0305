import { type Conflict, NotFound, Problem } from '@otpless/problem/problem';
import { archive, type CatalogThing, type CatalogUse, fieldChanges, type StillInUse } from '../domain/catalog-thing';
import type { Editor, EditKind, Seen } from '../domain/edit';
import { editOf, happened, seenBy } from './edit-draft';
import type { CatalogThingStore } from './catalog-thing-ports';
import type { CatalogPorts, CatalogStores } from './ports';

/** Who edits which thing, and which state of it they saw. */
export interface CatalogEdit {
  readonly id: string;
  readonly expectedVersion: number;
  readonly by: Editor;
}

/** Edits a meter, billable item or feature as it is decided, and keeps who did what. */
export function editThing<Thing extends CatalogThing, Refusal extends Problem>(
  { transact, now }: CatalogPorts,
  noun: string,
  storeOf: (stores: CatalogStores) => CatalogThingStore<Thing>,
  { id, expectedVersion, by }: CatalogEdit,
  decide: (thing: Thing, seen: Seen, stores: CatalogStores) => Thing | Refusal | Promise<Thing | Refusal>,
  said: (thing: Thing, stores: CatalogStores) => Promise<void> = async () => undefined,
): Promise<Thing | Refusal | NotFound> {
  return transact(async (stores) => {
    const thing = await storeOf(stores).getForUpdate(id);
    if (thing === null) return new NotFound(noun, id);
    const edited = await decide(thing, await seenBy(stores, thing, expectedVersion), stores);
    if (edited instanceof Problem) return edited;
    await storeOf(stores).save(edited);
    await stores.edits.add(editOf(edited, kindOf(edited), changesOf(thing, edited), by, now()));
    await said(edited, stores);
    return edited;
  });
}

/** Archives a meter, billable item or feature that nothing needs. */
export function archiveThing<Thing extends CatalogThing>(
  ports: CatalogPorts,
  noun: string,
  storeOf: (stores: CatalogStores) => CatalogThingStore<Thing>,
  edit: CatalogEdit,
  usesOf: (thing: Thing, stores: CatalogStores, on: Date) => Promise<CatalogUse[]>,
): Promise<Thing | NotFound | Conflict | StillInUse> {
  return editThing<Thing, Conflict | StillInUse>(ports, noun, storeOf, edit, async (thing, seen, stores) => {
    const at = ports.now();
    return archive(thing, `The ${noun}`, seen, await usesOf(thing, stores, at), at);
  });
}

function kindOf({ archivedAt }: CatalogThing): EditKind {
  return archivedAt === null ? 'EDITED' : 'ARCHIVED';
}

function changesOf<Thing extends CatalogThing>(before: Thing, after: Thing) {
  if (after.archivedAt !== null) return happened('archivedAt', null, after.archivedAt.toISOString(), 'archived');
  return fieldChanges({ ...before, version: null }, { ...after, version: null });
}
