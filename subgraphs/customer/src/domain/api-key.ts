import { type FieldProblem, InvalidInput } from '@otpless/problem/problem';
import { textProblem } from './text';

/** A service's credential. Its secret is shown once; only the hash is kept. */
export interface ApiKey {
  readonly id: string;
  readonly name: string;
  /** What its usage events get as their source; several keys may share one, so that keys can be changed over. */
  readonly source: string;
  readonly scopes: readonly string[];
  readonly secretHash: string;
  readonly lastFour: string;
  readonly createdBy: string;
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
  readonly revokedAt: Date | null;
}

export interface ApiKeyDetails {
  readonly name: string;
  readonly source: string;
  readonly scopes: readonly string[];
}

/** Who makes a key cannot give it more than they have; `known` are all permissions there are. */
export function apiKeyProblems(
  { name, source, scopes }: ApiKeyDetails,
  held: ReadonlySet<string>,
  known: ReadonlySet<string>,
): FieldProblem[] {
  const problems = [textProblem('name', name, 100)].filter((problem) => problem !== null);
  // The source becomes a token of a NATS subject, so nothing that could be a wildcard or a separator.
  if (!/^[a-z0-9][a-z0-9_-]{0,63}$/.test(source)) {
    problems.push({ path: 'source', message: 'lower-case letters, digits, - and _, at most 64' });
  }
  if (scopes.length === 0) problems.push({ path: 'scopes', message: 'at least one scope' });
  scopes.forEach((scope, index) => {
    const path = `scopes.${index}`;
    if (!known.has(scope)) problems.push({ path, message: 'there is no such permission' });
    else if (!held.has(scope)) problems.push({ path, message: 'a key cannot do what its maker cannot' });
  });
  return problems;
}

/** A new key, or what is wrong with it. */
export function newApiKey(
  id: string,
  details: ApiKeyDetails,
  may: { readonly held: ReadonlySet<string>; readonly known: ReadonlySet<string> },
  secret: { readonly hash: string; readonly lastFour: string },
  made: { readonly by: string; readonly at: Date },
): ApiKey | InvalidInput {
  const problems = apiKeyProblems(details, may.held, may.known);
  if (problems.length > 0) return new InvalidInput(problems);
  return {
    id,
    name: details.name.trim(),
    source: details.source,
    scopes: [...new Set(details.scopes)],
    secretHash: secret.hash,
    lastFour: secret.lastFour,
    createdBy: made.by,
    createdAt: made.at,
    lastUsedAt: null,
    revokedAt: null,
  };
}

/** The key as revoked; a second revocation changes nothing. */
export function revoke(key: ApiKey, at: Date): ApiKey {
  return key.revokedAt === null ? { ...key, revokedAt: at } : key;
}

/** The suffix of a key's id is the readable part of its secret, so that the key is found without searching hashes. */
export function keyIdOf(secret: string): string | null {
  const found = /^otp_([0-9a-hjkmnp-tv-z]{26})_[A-Za-z0-9_-]{43}$/.exec(secret);
  return found === null ? null : `key_${found[1]}`;
}

/** The secret of a key: our mark, the id's suffix, and what nobody can guess. */
export function secretOf(keyId: string, random: string): string {
  return `otp_${keyId.slice('key_'.length)}_${random}`;
}
