import { permissionsOf } from './nats-permissions';
import { brokerUsers, type BrokerUser } from './process-name';

export interface NatsSettings {
  readonly host: string;
  readonly port: number;
  readonly monitorPort: number;
  readonly storeDir: string;
  readonly pidFile?: string;
  readonly passwords: Readonly<Record<BrokerUser, string>>;
}

const megabyte = 1024 * 1024;

/** The broker's configuration: it syncs before it acknowledges, and nobody may do more than is listed. */
export function natsConfiguration(settings: NatsSettings): string {
  const { host, port, monitorPort, storeDir, pidFile, passwords } = settings;
  return `# Written at each start; changes here are lost.
server_name: otpless
host: ${quoted(host)}
port: ${port}
http: ${quoted(`${host}:${monitorPort}`)}
${pidFile === undefined ? '' : `pid_file: ${quoted(pidFile)}\n`}max_payload: ${8 * megabyte}
jetstream {
  store_dir: ${quoted(storeDir)}
  sync_interval: always
  max_file_store: ${16 * 1024 * megabyte}
  max_memory_store: ${256 * megabyte}
}
authorization {
  timeout: 10
  users: [
${brokerUsers.map((user) => userEntry(user, passwords[user])).join('\n')}
  ]
}
`;
}

function userEntry(user: BrokerUser, password: string): string {
  const { publish, subscribe } = permissionsOf(user);
  const permissions = `{ publish: { allow: ${list(publish)} }, subscribe: { allow: ${list(subscribe)} } }`;
  return `    { user: ${quoted(user)}, password: ${quoted(password)}, permissions: ${permissions} }`;
}

const list = (subjects: readonly string[]) => `[${subjects.map(quoted).join(', ')}]`;

const quoted = (text: string) => JSON.stringify(text);
