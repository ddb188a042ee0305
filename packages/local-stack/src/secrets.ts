import { createHmac, generateKeyPairSync, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brokerUsers, identityIssuers, type BrokerUser, type IdentityIssuer, type Subgraph } from './process-name';

/** An Ed25519 pair, as PEM. */
export interface KeyPair {
  readonly privateKey: string;
  readonly publicKey: string;
}

/** What only this installation knows: made once, kept in its data folder. */
export interface Secrets {
  readonly postgresPassword: string;
  readonly brokerPasswords: Readonly<Record<BrokerUser, string>>;
  /** Each signs the calls of one process to the subgraphs. */
  readonly identity: Readonly<Record<IdentityIssuer, KeyPair>>;
  /** Signs the tokens of people and dashboards. */
  readonly session: KeyPair;
  /** Keys the hash that personal dimensions are replaced by. */
  readonly pseudonymKey: string;
  readonly demoAdminPassword: string;
}

/** True where the folder holds secrets already. */
export function hasSecrets(dataDir: string): boolean {
  return existsSync(secretsPath(dataDir));
}

/** Reads the folder's secrets, or makes them on the first start; readable by the owner only. */
export function secretsIn(dataDir: string): Secrets {
  const path = secretsPath(dataDir);
  if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8')) as Secrets;
  const secrets = newSecrets();
  // Renamed into place, so that a start that is killed here leaves either no secrets or all of them.
  writeFileSync(`${path}.new`, JSON.stringify(secrets, null, 2), { mode: 0o600 });
  renameSync(`${path}.new`, path);
  return secrets;
}

/** Makes a full set of new random secrets. */
export function newSecrets(): Secrets {
  return {
    postgresPassword: password(),
    brokerPasswords: recordOf(brokerUsers, password),
    identity: recordOf(identityIssuers, keyPair),
    session: keyPair(),
    pseudonymKey: randomBytes(32).toString('hex'),
    demoAdminPassword: randomBytes(9).toString('base64url'),
  };
}

/**
 * The database password of a subgraph's role. It follows from the owner's password, so that everyone who shares a given
 * database server, whose roles are common to all its databases, sets the same one.
 */
export function rolePassword(ownerPassword: string, subgraph: Subgraph): string {
  return createHmac('sha256', ownerPassword).update(`role ${subgraph}`).digest('hex').slice(0, 32);
}

const secretsPath = (dataDir: string) => join(dataDir, 'secrets.json');

const password = () => randomBytes(24).toString('hex');

function keyPair(): KeyPair {
  return generateKeyPairSync('ed25519', {
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
}

function recordOf<Key extends string, Value>(keys: readonly Key[], make: () => Value): Record<Key, Value> {
  return Object.fromEntries(keys.map((key) => [key, make()])) as Record<Key, Value>;
}
