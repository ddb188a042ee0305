import type { GraphQLSchema } from 'graphql';
import { getMetadataStorage } from 'type-graphql';

/** Root field → the one permission it declares with @Authorized; throws where one declares none. */
export function permissionsOf(
  schema: GraphQLSchema,
  resolvers: readonly (new (...parameters: never[]) => object)[],
): Record<string, string> {
  const storage = getMetadataStorage();
  const declared: Record<string, string> = {};
  for (const [root, handlers] of [
    ['Query', storage.queries],
    ['Mutation', storage.mutations],
  ] as const) {
    const type = root === 'Query' ? schema.getQueryType() : schema.getMutationType();
    for (const field of Object.keys(type?.getFields() ?? {})) {
      const handler = handlers.find(
        ({ schemaName, target }) => schemaName === field && resolvers.includes(target as (typeof resolvers)[number]),
      );
      const roles = handler?.roles as string[] | undefined;
      if (roles === undefined || roles.length !== 1 || roles[0] === undefined) {
        throw new Error(`${root}.${field} must declare exactly one permission with @Authorized('<permission>').`);
      }
      declared[`${root}.${field}`] = roles[0];
    }
  }
  return declared;
}
