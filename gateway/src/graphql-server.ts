import type { Server } from 'node:http';
import type { ApolloGateway } from '@apollo/gateway';
import { ApolloServer, type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import { unwrapResolverError } from '@apollo/server/errors';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import { expressMiddleware } from '@as-integrations/express5';
import { ApolloArmor } from '@escape.tech/graphql-armor';
import type { Logger } from '@otpless/service/logger';
import { type Express, json } from 'express';
import { type ExecutionResult, GraphQLError } from 'graphql';
import type { Authentication } from './authentication';
import type { GatewayContext } from './gateway-context';
import type { RunOperation } from './live-updates/live-subscriptions';
import { BODY_LIMIT } from './rest/event-routes';
import { type RootPermissions, requireRootPermissions } from './root-permissions';

const MAX_TOKENS = 2000;

/** What a query may cost before it is refused unexecuted. */
const limits = new ApolloArmor({
  // Depth is of fields: a page made of many fragments asks no more than one that spells them out.
  maxDepth: { n: 12, flattenFragments: true },
  maxAliases: { n: 30 },
  maxDirectives: { n: 20 },
  // Apollo counts tokens while it parses; armour would parse a second time and answer 500.
  maxTokens: { enabled: false },
  costLimit: { maxCost: 60_000, objectCost: 2, scalarCost: 1, depthCostFactor: 1.5 },
  blockFieldSuggestion: { enabled: true },
});

/** The Apollo server over the federated gateway, with limits, root permissions and safe errors. */
export async function graphqlServer(
  gateway: ApolloGateway,
  http: Server,
  permissions: RootPermissions,
  logger: Logger,
): Promise<ApolloServer<GatewayContext>> {
  const protection = limits.protect();
  const server = new ApolloServer<GatewayContext>({
    gateway,
    introspection: false,
    parseOptions: { maxTokens: MAX_TOKENS },
    allowBatchedHttpRequests: false,
    validationRules: [...protection.validationRules],
    plugins: [
      ...(protection.plugins as ApolloServerPlugin<GatewayContext>[]),
      ApolloServerPluginDrainHttpServer({ httpServer: http }),
      ApolloServerPluginLandingPageDisabled(),
      checksRootPermissions(permissions),
    ],
    formatError: (formatted, error) => {
      const code = formatted.extensions?.['code'];
      const cause = unwrapResolverError(error);
      if (code === undefined || code === 'INTERNAL_SERVER_ERROR') {
        logger.error({ err: cause }, 'an operation failed');
        return {
          message: 'Something broke here; nothing was half-done.',
          extensions: { code: 'INTERNAL_SERVER_ERROR' },
        };
      }
      const { message, path, locations } = formatted;
      return { message, ...(path ? { path } : {}), ...(locations ? { locations } : {}), extensions: { code } };
    },
    logger: {
      debug: () => undefined,
      info: () => undefined,
      warn: (text) => logger.warn(text),
      error: (text) => logger.error(text),
    },
  });
  await server.start();
  return server;
}

function checksRootPermissions(permissions: RootPermissions): ApolloServerPlugin<GatewayContext> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ document, operation, contextValue }) => {
        // A live update runs the twin of a subscription that was judged when it began.
        if (operation === undefined || contextValue.liveEvent !== undefined) return;
        requireRootPermissions(document, operation, contextValue.principal, permissions);
      },
    }),
  };
}

/** Runs an operation in process, for live updates and REST, exactly as one that came by HTTP. */
export function runOperation(server: ApolloServer<GatewayContext>): RunOperation {
  return async (query, variables, principal, live) => {
    const { body } = await server.executeOperation(
      { query, variables, http: { method: 'POST', headers: new HeaderMap(), search: '', body: null } as never },
      {
        contextValue: {
          principal,
          requestId: live?.requestId ?? 'in-process',
          ...(live === null ? {} : { liveEvent: live.event }),
        },
      },
    );
    if (body.kind !== 'single') throw new Error('incremental delivery is not offered');
    return body.singleResult as ExecutionResult;
  };
}

/** `POST /graphql` for signed-in callers; the body is read after the caller is known. */
export function serveGraphql(app: Express, server: ApolloServer<GatewayContext>, callers: Authentication): void {
  app.use('/graphql', async (request, response, next) => {
    try {
      response.locals['principal'] = (await callers.callerOf(request.headers.authorization)).principal;
      next();
    } catch (error) {
      if (!(error instanceof GraphQLError)) return next(error);
      response.status(401).json({ errors: [{ message: error.message, extensions: { code: 'UNAUTHENTICATED' } }] });
    }
  });
  app.use(
    '/graphql',
    json({ limit: BODY_LIMIT }),
    expressMiddleware(server, {
      context: async ({ res }) => {
        const { principal, requestId } = res.locals as GatewayContext;
        return { principal, requestId };
      },
    }),
  );
}
