import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ApolloServer } from '@apollo/server';
import { unwrapResolverError } from '@apollo/server/errors';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { expressMiddleware } from '@as-integrations/express5';
import express, { type Express, type NextFunction, type Request, type Response } from 'express';
import { GraphQLError } from 'graphql';
import type { ProcessEnvironment } from './environment';
import type { ServiceContext } from './graphql/context';
import type { SubgraphSchema } from './graphql/subgraph-schema';
import { type Readiness, serveHealth } from './health';
import { IDENTITY_HEADER, NotIdentified, REQUEST_ID_HEADER, identityVerifier } from './identity';
import { type Logger, createLogger } from './logger';
import { startMetrics } from './metrics';
import type { Principal } from './principal';
import { requestIdFrom, runWithRequestId } from './request-context';

export interface SubgraphOptions<Context extends ServiceContext> {
  readonly environment: ProcessEnvironment;
  readonly schema: SubgraphSchema;
  /** Made once a request: who calls, plus the subgraph's operations and loaders. */
  readonly contextOf: (base: ServiceContext) => Context;
  readonly readiness: Readiness;
  /** Run one after the other once no request is under way. */
  readonly onStop: readonly (() => Promise<void>)[];
}

export interface RunningSubgraph {
  readonly url: string;
  stop(): Promise<void>;
}

interface IdentifiedRequest extends Request {
  principal?: Principal;
}

/** Serves a subgraph at `/graphql` to callers with a signed identity, beside `/livez`, `/readyz` and `/metrics`. */
export async function startSubgraph<Context extends ServiceContext>(
  options: SubgraphOptions<Context>,
): Promise<RunningSubgraph> {
  const { environment, schema, contextOf } = options;
  const logger = createLogger(environment.SERVICE_NAME, environment.LOG_LEVEL);
  startMetrics(environment.SERVICE_NAME);
  const app = express();
  app.disable('x-powered-by');
  serveHealth(app, options.readiness);
  const http = await listen(app, environment);
  const apollo = new ApolloServer<Context>({
    schema: schema.schema,
    introspection: false,
    plugins: [ApolloServerPluginDrainHttpServer({ httpServer: http }), ApolloServerPluginLandingPageDisabled()],
    formatError: (formatted, error) => reported(formatted, error, logger),
    logger: {
      debug: () => undefined,
      info: () => undefined,
      warn: (text) => logger.warn(text),
      error: (text) => logger.error(text),
    },
  });
  await apollo.start();
  app.use(
    '/graphql',
    await identified(environment),
    express.json({ limit: '8mb' }),
    expressMiddleware(apollo, {
      context: async ({ req }) => {
        const { principal } = req as IdentifiedRequest;
        if (principal === undefined) throw new Error('a request passed without an identity');
        return contextOf({ principal, requestId: requestIdFrom(req.headers[REQUEST_ID_HEADER]) });
      },
    }),
  );
  const { port } = http.address() as AddressInfo;
  logger.info({ port }, 'listening');
  return {
    url: `http://${environment.HTTP_HOST}:${port}/graphql`,
    stop: async () => {
      await apollo.stop();
      http.closeAllConnections();
      for (const stop of options.onStop) await stop();
    },
  };
}

async function identified(environment: ProcessEnvironment) {
  const verify = await identityVerifier(environment.IDENTITY_PUBLIC_KEYS);
  return async (request: Request, response: Response, next: NextFunction) => {
    const token = request.headers[IDENTITY_HEADER];
    try {
      (request as IdentifiedRequest).principal = await verify(Array.isArray(token) ? token[0] : token);
    } catch (error) {
      if (!(error instanceof NotIdentified)) throw error;
      response.status(401).json({ errors: [{ message: error.message, extensions: { code: 'UNAUTHENTICATED' } }] });
      return;
    }
    runWithRequestId(requestIdFrom(request.headers[REQUEST_ID_HEADER]), next);
  };
}

/** A mistake of ours is logged whole and answered without its insides. */
function reported(
  formatted: { message: string; extensions?: Record<string, unknown> },
  error: unknown,
  logger: Logger,
) {
  const cause = unwrapResolverError(error);
  const expected = cause instanceof GraphQLError && cause.extensions['code'] !== 'INTERNAL_SERVER_ERROR';
  if (expected) return { ...formatted, extensions: { code: cause.extensions['code'] } };
  const code = formatted.extensions?.['code'];
  if (code !== undefined && code !== 'INTERNAL_SERVER_ERROR') return { ...formatted, extensions: { code } };
  logger.error({ err: cause }, 'an operation failed');
  const unavailable = isConnectionLoss(cause);
  return {
    message: unavailable
      ? 'A dependency is down; nothing was changed. Try again.'
      : 'Something broke here; nothing was half-done.',
    extensions: { code: unavailable ? 'UNAVAILABLE' : 'INTERNAL_SERVER_ERROR' },
  };
}

function isConnectionLoss(error: unknown): boolean {
  const text =
    error instanceof Error ? `${error.name} ${error.message} ${(error as { code?: string }).code ?? ''}` : '';
  return /ECONNREFUSED|ECONNRESET|Connection terminated|57P0[123]|08006|08001|ConnectionException|timeout exceeded when trying to connect/.test(
    text,
  );
}

function listen(app: Express, { HTTP_HOST, HTTP_PORT }: ProcessEnvironment): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = app.listen(HTTP_PORT, HTTP_HOST, (error?: Error) => (error ? reject(error) : resolve(server)));
  });
}
