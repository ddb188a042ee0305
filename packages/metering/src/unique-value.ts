import { createHash } from 'node:crypto';

const LONGEST_KEPT_BYTES = 64;

/** A value as a set of told-apart values keeps it: itself, or where it is long the hash of it, which is longer still. */
export function keptValueOf(value: string): string {
  if (Buffer.byteLength(value) <= LONGEST_KEPT_BYTES) return value;
  return `#${createHash('sha256').update(value).digest('hex')}`;
}
