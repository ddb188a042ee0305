import { join } from 'node:path';
import { freePort } from '@otpless/local-stack/free-port';
import type { LocalStack } from '@otpless/local-stack/local-stack';
import { environmentFor } from '@otpless/local-stack/process-environment';
import { type Subgraph, subgraphs } from '@otpless/local-stack/process-name';
import { ManagedProcess } from './managed-process';
import { inRepository } from './repository';

export interface PlatformOptions {
  readonly stack: LocalStack;
  readonly logDir: string;
  readonly gatewayPort?: number;
  /** Further settings for every process, such as LOG_LEVEL or a shorter draw interval. */
  readonly environment?: Readonly<Record<string, string>>;
  readonly onProgress?: (line: string) => void;
  readonly onUnexpectedEnd?: (name: string) => void;
}

export interface Platform {
  readonly gatewayUrl: string;
  readonly admin: { readonly email: string; readonly password: string };
  readonly processes: Readonly<Record<Subgraph | 'gateway', ManagedProcess>>;
  /** Where each subgraph listens, for the bench's direct calls. */
  readonly subgraphUrls: Readonly<Record<Subgraph, string>>;
  /** True once it was asked to stop, so that nothing is revived meanwhile. */
  readonly stopping: boolean;
  stop(): Promise<void>;
}

export const ADMIN_EMAIL = 'admin@otpless.example';
const HOST = '127.0.0.1';

/** Starts the five subgraphs and the gateway on a stack, each with its own rights, and waits until all are ready. */
export async function startPlatform(options: PlatformOptions): Promise<Platform> {
  const { stack, logDir } = options;
  const admin = { email: ADMIN_EMAIL, password: stack.secrets.demoAdminPassword };
  const ports = new Map<string, number>();
  for (const subgraph of subgraphs) ports.set(subgraph, await freePort());
  const gatewayPort = options.gatewayPort ?? (await freePort());
  const urlOf = (subgraph: Subgraph) => `http://${HOST}:${ports.get(subgraph)}/graphql`;

  const managed = (name: Subgraph | 'gateway', entry: string, port: number, more: Record<string, string>) =>
    new ManagedProcess({
      name,
      entry: inRepository(entry),
      environment: {
        ...environmentFor(name, stack),
        SERVICE_NAME: name,
        HTTP_HOST: HOST,
        HTTP_PORT: String(port),
        ...more,
        ...options.environment,
      },
      logFile: join(logDir, `${name}.log`),
      readyUrl: `http://${HOST}:${port}/readyz`,
      onUnexpectedEnd: () => options.onUnexpectedEnd?.(name),
    });

  const gateway = managed('gateway', 'gateway/dist/main.js', gatewayPort, {
    ...Object.fromEntries(subgraphs.map((subgraph) => [`${subgraph.toUpperCase()}_URL`, urlOf(subgraph)])),
    SUPERGRAPH_FILE: inRepository('schema/supergraph.graphql'),
    PERMISSIONS_FILE: inRepository('schema/permissions.json'),
    API_SCHEMA_FILE: inRepository('schema/api.graphql'),
    CONSOLE_FOLDER: inRepository('admin-web/dist'),
  });
  const services = Object.fromEntries(
    subgraphs.map((subgraph) => [
      subgraph,
      managed(subgraph, `subgraphs/${subgraph}/dist/main.js`, ports.get(subgraph) ?? 0, {
        ...(subgraph === 'customer'
          ? { BOOTSTRAP_ADMIN_EMAIL: admin.email, BOOTSTRAP_ADMIN_PASSWORD: admin.password }
          : {}),
      }),
    ]),
  ) as Record<Subgraph, ManagedProcess>;
  const processes = { ...services, gateway };

  let stopping = false;
  const stop = async () => {
    stopping = true;
    await gateway.stop();
    await Promise.all(subgraphs.map((subgraph) => services[subgraph].stop()));
  };
  try {
    options.onProgress?.('starting the subgraphs');
    await Promise.all(subgraphs.map((subgraph) => services[subgraph].start()));
    options.onProgress?.('starting the gateway');
    await gateway.start();
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    gatewayUrl: `http://${HOST}:${gatewayPort}`,
    admin,
    processes,
    subgraphUrls: Object.fromEntries(subgraphs.map((subgraph) => [subgraph, urlOf(subgraph)])) as Record<
      Subgraph,
      string
    >,
    get stopping() {
      return stopping;
    },
    stop,
  };
}
