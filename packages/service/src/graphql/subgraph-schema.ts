import 'reflect-metadata';
import { buildSubgraphSchema as federate } from '@apollo/subgraph';
import { printSubgraphSchema } from '@apollo/subgraph';
import { GraphQLError, type GraphQLSchema, parse } from 'graphql';
import { type AuthChecker, type NonEmptyArray, buildSchema, createResolversMap } from 'type-graphql';
import type { ServiceContext } from './context';
import { permissionsOf } from './declared-permissions';
import { printSchemaWithDirectives } from './print-schema';

export interface SubgraphSchema {
  readonly schema: GraphQLSchema;
  readonly sdl: string;
  /** `Query.wallet` → `wallet:read`: the permission that each root field declares. */
  readonly permissions: Readonly<Record<string, string>>;
}

// Contexts differ from subgraph to subgraph, so a reference is resolved with that subgraph's own.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type ResolveReference = (reference: any, context: any) => unknown;

export interface SubgraphSchemaOptions {
  readonly resolvers: readonly (new (...parameters: never[]) => object)[];
  /** Type name → how an entity is loaded from its key. It must check access: `_entities` passes no root field. */
  readonly references?: Readonly<Record<string, ResolveReference>>;
  readonly orphanedTypes?: readonly (new () => object)[];
}

const FEDERATION = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9",
  import: ["@key", "@shareable", "@external", "@requires", "@provides", "@inaccessible", "@tag"])`;

const authorize: AuthChecker<ServiceContext> = ({ context }, permissions) => {
  if (permissions.every((permission) => context.principal.permissions.has(permission))) return true;
  throw new GraphQLError(`This needs the permission ${permissions.join(', ')}.`, { extensions: { code: 'FORBIDDEN' } });
};

/** Builds a subgraph's executable schema; throws where a root field declares no permission. */
export async function buildSubgraphSchemaOf(options: SubgraphSchemaOptions): Promise<SubgraphSchema> {
  const schema = await buildSchema({
    resolvers: options.resolvers as unknown as NonEmptyArray<new () => object>,
    orphanedTypes: (options.orphanedTypes ?? []) as (new () => object)[],
    authChecker: authorize,
    authMode: 'error',
    validate: false,
    skipCheck: true,
    container: { get: (someClass) => new (someClass as new () => object)() },
  });
  const typeDefs = parse(`${FEDERATION}\n${printSchemaWithDirectives(schema)}`);
  const resolvers = createResolversMap(schema) as Record<string, Record<string, unknown>>;
  for (const [type, resolve] of Object.entries(options.references ?? {})) {
    resolvers[type] = { ...resolvers[type], __resolveReference: resolve };
  }
  const federated = federate([{ typeDefs, resolvers: resolvers as never }]);
  return {
    schema: federated,
    sdl: printSubgraphSchema(federated),
    permissions: permissionsOf(schema, options.resolvers),
  };
}
