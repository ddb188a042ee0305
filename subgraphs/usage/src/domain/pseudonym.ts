import { createHmac } from 'node:crypto';

const pseudonym = /^pn_[0-9a-f]{32}$/;

/**
 * The pseudonym of a personal value: the same person always gets the same one, and without the key nobody can tell
 * whose it is. A value that is a pseudonym already stays as it is, so that any door may have done it before.
 */
export function pseudonymOf(value: string, key: Uint8Array): string {
  if (pseudonym.test(value)) return value;
  return `pn_${createHmac('sha256', key).update(value).digest('hex').slice(0, 32)}`;
}
