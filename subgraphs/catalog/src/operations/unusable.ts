import { InvalidInput } from '@otpless/problem/problem';
import type { CatalogThing } from '../domain/catalog-thing';
import type { CatalogThingStore } from './catalog-thing-ports';

/** Why a thing that is named by its id cannot be built on; it is held, so that it is not archived meanwhile. */
export async function unusable(
  store: Pick<CatalogThingStore<CatalogThing>, 'getForUpdate'>,
  noun: string,
  path: string,
  id: string | null,
): Promise<InvalidInput | null> {
  if (id === null) return null;
  const thing = await store.getForUpdate(id);
  if (thing === null) return InvalidInput.at(path, `there is no ${noun} ${id}: create it first`);
  return thing.archivedAt === null
    ? null
    : InvalidInput.at(path, `the ${noun} ${thing.key} is archived: choose another`);
}
