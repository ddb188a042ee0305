import { Conflict, type InvalidInput, NotFound, Problem } from '@otpless/problem/problem';
import { type Catalogue, type CatalogueDefinition, createCatalogue as decide } from '../domain/catalogue';
import type { Editor } from '../domain/edit';
import { editOf, happened } from './edit-draft';
import { plansNamed } from './plans-named';
import type { CatalogPorts } from './ports';

export interface CreateCatalogueRequest extends CatalogueDefinition {
  readonly by: Editor;
}

/** Creates a master catalogue, or a subset of one. */
export function createCatalogue(
  { transact, now, newId }: CatalogPorts,
  { by, ...definition }: CreateCatalogueRequest,
): Promise<Catalogue | NotFound | InvalidInput | Conflict> {
  return transact(async (stores) => {
    const { masterId, planIds } = definition;
    // Held, so that the master does not drop a plan while the subset begins to list it.
    const master = masterId === null ? null : await stores.catalogues.getForUpdate(masterId);
    if (masterId !== null && master === null) return new NotFound('catalogue', masterId);
    const beside = { plans: await plansNamed(stores, planIds), master, subsets: [] };
    const catalogue = decide(definition, { id: newId('cat'), createdAt: now() }, beside);
    if (catalogue instanceof Problem) return catalogue;
    if (!(await stores.catalogues.add(catalogue)))
      return new Conflict(`There is a catalogue ${catalogue.key} already: choose another key.`);
    const changes = happened('name', null, catalogue.name, `catalogue ${catalogue.name} created`);
    await stores.edits.add(editOf(catalogue, 'CREATED', changes, by, catalogue.createdAt));
    return catalogue;
  });
}
