import { createHash } from 'node:crypto';

/** The partition a subject's events go to, so that one account's events stay together. */
export function partitionOf(subject: string, partitions: number): number {
  return createHash('sha256').update(subject).digest().readUInt32BE(0) % partitions;
}
