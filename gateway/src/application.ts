import { readFileSync } from 'node:fs';
import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { apiKeyRevoked } from '@otpless/contracts/customer/api-key-revoked';
import { eventSchemaChanged } from '@otpless/contracts/catalog/event-schema-changed';
import { type FactDefinition, parseFact } from '@otpless/contracts/fact';
import { type Readiness, serveHealth } from '@otpless/service/health';
import { identitySigner } from '@otpless/service/identity';
import { IngestDoor } from '@otpless/service/ingest-door';
import { createLogger, type Logger } from '@otpless/service/logger';
import { startMetrics } from '@otpless/service/metrics';
import { connectNats, jetstreamOf, natsReady } from '@otpless/service/nats';
import { requestIdFrom, runWithRequestId } from '@otpless/service/request-context';
import { retryForEver } from '@otpless/service/retry';
import type { NatsConnection } from '@nats-io/transport-node';
import express, { type Express } from 'express';
import { buildSchema } from 'graphql';
import helmet from 'helmet';
import { type Authentication, authentication } from './authentication';
import type { GatewayEnvironment } from './environment';
import { graphqlServer, runOperation, serveGraphql } from './graphql-server';
import { LiveNews } from './live-updates/live-news';
import { LiveSubscriptions } from './live-updates/live-subscriptions';
import { type LiveServer, serveLiveUpdates } from './live-updates/serve-live-updates';
import { PersonalDimensions } from './personal-dimensions';
import { serveRequestErrors } from './request-errors';
import { serveCsv } from './rest/csv-routes';
import { eventRoutes } from './rest/event-routes';
import { serveResources } from './rest/resource-routes';
import { readRootPermissions } from './root-permissions';
import { sessionRoutes } from './session-routes';
import { subgraphClient } from './subgraph-client';
import { subgraphTransport } from './subgraph-transport';
import { subgraphUrls, supergraphOf } from './supergraph';

export interface RunningGateway {
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts the only public door: GraphQL, live updates, REST and the console's files. */
export async function startGateway(environment: GatewayEnvironment): Promise<RunningGateway> {
  const logger = createLogger(environment.SERVICE_NAME, environment.LOG_LEVEL);
  startMetrics(environment.SERVICE_NAME);
  const connection = await connectNats(environment);
  const transport = subgraphTransport(environment.SUBGRAPH_TIMEOUT_MS);
  const sign = await identitySigner('gateway', environment.IDENTITY_PRIVATE_KEY);
  const customer = subgraphClient(environment.CUSTOMER_URL, transport, sign);
  const callers = await authentication(environment.SESSION_PUBLIC_KEY, customer);
  const permissions = readRootPermissions(environment.PERMISSIONS_FILE);
  const apiSchema = buildSchema(readFileSync(environment.API_SCHEMA_FILE, 'utf8'));

  const app = express();
  prepare(app);
  serveHealth(app, { nats: natsReady(connection), ...subgraphsReady(environment) });
  const http = createServer(app);
  const apollo = await graphqlServer(supergraphOf(environment, transport, sign), http, permissions, logger);
  const run = runOperation(apollo);
  const live = serveLiveUpdates({
    http,
    schema: apiSchema,
    authentication: callers,
    subscriptions: new LiveSubscriptions(new LiveNews(connection, logger), run),
  });

  const personal = new PersonalDimensions(environment.PSEUDONYM_KEY);
  const door = new IngestDoor({ jetstream: jetstreamOf(connection), pseudonymise: personal.pseudonymise });
  void learnPersonalDimensions(environment, personal, subgraphClient(environment.CATALOG_URL, transport, sign), logger);
  followFacts(connection, callers, live, personal, logger);

  app.use('/v1/session', sessionRoutes(customer, environment.COOKIE_SECURE));
  app.use('/v1/events', eventRoutes(door, callers));
  serveCsv(app, { run, authentication: callers, schema: apiSchema });
  serveResources(app, { run, authentication: callers, schema: apiSchema });
  serveGraphql(app, apollo, callers);
  serveConsole(app, environment.CONSOLE_FOLDER);
  serveRequestErrors(app, logger);
  await listen(http, environment);
  const { port } = http.address() as AddressInfo;
  logger.info({ port }, 'listening');
  return {
    url: `http://${environment.HTTP_HOST}:${port}`,
    stop: async () => {
      await live.close();
      await apollo.stop();
      http.closeAllConnections();
      await transport.close();
      await connection.drain();
    },
  };
}

function prepare(app: Express): void {
  app.disable('x-powered-by');
  app.use(
    helmet({
      contentSecurityPolicy: {
        directives: {
          'connect-src': ["'self'", 'ws:', 'wss:'],
          'style-src': ["'self'", "'unsafe-inline'"],
          // Over plain HTTP on a developer's machine there is nothing to upgrade to.
          'upgrade-insecure-requests': null,
        },
      },
    }),
  );
  app.use((request, response, next) => {
    const requestId = requestIdFrom(request.headers['x-request-id']);
    response.locals['requestId'] = requestId;
    response.setHeader('x-request-id', requestId);
    runWithRequestId(requestId, next);
  });
}

function subgraphsReady(environment: GatewayEnvironment): Readiness {
  const checks = Object.entries(subgraphUrls(environment)).map(([name, url]) => [
    name,
    async () => {
      const { ok } = await fetch(new URL('/readyz', url)).catch(() => ({ ok: false }));
      if (!ok) throw new Error('not ready');
    },
  ]);
  return Object.fromEntries(checks) as Readiness;
}

interface EventSchemas {
  readonly eventSchemas: {
    readonly nodes: readonly {
      readonly eventName: string;
      readonly dimensions: readonly { name: string; personal: boolean }[];
    }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

const eventSchemasAfter = `query ($after: String) {
  eventSchemas(first: 200, after: $after) {
    nodes { eventName dimensions { name personal } } pageInfo { hasNextPage endCursor } } }`;

/** Asks once at the start; from then on the facts say what changes. */
async function learnPersonalDimensions(
  environment: GatewayEnvironment,
  personal: PersonalDimensions,
  catalog: ReturnType<typeof subgraphClient>,
  logger: Logger,
): Promise<void> {
  let after: string | null = null;
  do {
    const { eventSchemas }: EventSchemas = await retryForEver(
      logger,
      `reading event schemas for ${environment.SERVICE_NAME}`,
    ).execute(() => catalog<EventSchemas>(eventSchemasAfter, { after }));
    for (const { eventName, dimensions } of eventSchemas.nodes) personal.learn(eventName, dimensions);
    after = eventSchemas.pageInfo.hasNextPage ? eventSchemas.pageInfo.endCursor : null;
  } while (after !== null);
}

function followFacts(
  connection: NatsConnection,
  callers: Authentication,
  live: LiveServer,
  personal: PersonalDimensions,
  logger: Logger,
): void {
  const follow = <Payload>(definition: FactDefinition<Payload>, apply: (payload: Payload) => void): void => {
    connection.subscribe(definition.subject, {
      callback: (error, message) => {
        if (error !== null) return logger.warn({ err: error }, 'following facts broke off');
        try {
          apply(parseFact(definition, message.json()).payload);
        } catch (unreadable) {
          logger.error({ err: unreadable, subject: definition.subject }, 'an unreadable fact');
        }
      },
    });
  };
  follow(apiKeyRevoked, ({ keyId }) => {
    callers.forgetKey(keyId);
    live.closeFor(keyId);
  });
  follow(eventSchemaChanged, ({ eventName, dimensions }) => personal.learn(eventName, dimensions));
}

/** The console is one page: every path that is not a file is that page. */
function serveConsole(app: Express, folder: string | undefined): void {
  if (folder === undefined) return;
  app.use(
    express.static(folder, {
      index: 'index.html',
      maxAge: '1h',
      setHeaders: (response, file) => {
        if (file.endsWith('.html')) response.setHeader('cache-control', 'no-cache');
      },
    }),
  );
  app.get(/^\/(?!v1\/|graphql).*/, (_request, response) => {
    response.setHeader('cache-control', 'no-cache');
    response.sendFile(join(folder, 'index.html'));
  });
}

function listen(http: Server, { HTTP_HOST, HTTP_PORT }: GatewayEnvironment): Promise<void> {
  return new Promise((resolve, reject) => {
    http.once('error', reject);
    http.listen(HTTP_PORT, HTTP_HOST, () => resolve());
  });
}
