import { join } from 'node:path';

/** The repository's root folder. */
export const repositoryRoot = join(__dirname, '../../..');

/** A path inside the repository. */
export function inRepository(...path: string[]): string {
  return join(repositoryRoot, ...path);
}
