import { allSubgraphs } from './all-subgraphs';
import { compose } from './compose';
import { publishedSchema } from './published-schema';

/** What stands under `schema/`: path → content. All of it follows from the code. */
export async function schemaFiles(): Promise<Map<string, string>> {
  const { sdls, permissions } = await allSubgraphs();
  const supergraph = compose(sdls);
  const files = new Map<string, string>();
  for (const { name, sdl } of sdls) files.set(`subgraphs/${name}.graphql`, `${sdl.trimEnd()}\n`);
  files.set('supergraph.graphql', `${supergraph.trimEnd()}\n`);
  files.set('api.graphql', publishedSchema(supergraph));
  files.set('permissions.json', `${JSON.stringify(permissions, null, 2)}\n`);
  return files;
}
