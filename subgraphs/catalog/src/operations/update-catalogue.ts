import { type Conflict, type InvalidInput, NotFound, Problem } from '@otpless/problem/problem';
import { type Catalogue, type CatalogueContent, updateCatalogue as decide } from '../domain/catalogue';
import { catalogueChanges } from '../domain/description-changes';
import type { Editor } from '../domain/edit';
import { editOf, seenBy } from './edit-draft';
import { plansNamed } from './plans-named';
import type { CatalogPorts, CatalogStores } from './ports';

export interface UpdateCatalogueRequest extends CatalogueContent {
  readonly id: string;
  readonly expectedVersion: number;
  readonly by: Editor;
}

/** Lists other plans in a catalogue, in another order, or describes it otherwise. */
export function updateCatalogue(
  { transact, now }: CatalogPorts,
  { id, expectedVersion, by, ...content }: UpdateCatalogueRequest,
): Promise<Catalogue | NotFound | InvalidInput | Conflict> {
  return transact(async (stores) => {
    const catalogue = await heldWithItsMaster(stores, id);
    if (catalogue === null) return new NotFound('catalogue', id);
    const { masterId } = catalogue;
    const [master = null] = masterId === null ? [] : await stores.catalogues.byIds([masterId]);
    const plans = await plansNamed(stores, [...catalogue.planIds, ...content.planIds]);
    const beside = { plans, master, subsets: await stores.catalogues.subsetsOf([id]) };
    const updated = decide(catalogue, await seenBy(stores, catalogue, expectedVersion), content, beside);
    if (updated instanceof Problem) return updated;
    await stores.catalogues.save(updated);
    await stores.edits.add(editOf(updated, 'EDITED', catalogueChanges(catalogue, updated, plans), by, now()));
    return updated;
  });
}

/** The master first: a master and its subset that are edited at once wait for each other in one order. */
async function heldWithItsMaster({ catalogues }: CatalogStores, id: string): Promise<Catalogue | null> {
  const [found] = await catalogues.byIds([id]);
  if (found === undefined) return null;
  if (found.masterId !== null) await catalogues.getForUpdate(found.masterId);
  return catalogues.getForUpdate(id);
}
