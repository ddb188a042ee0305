import { join } from 'node:path';

/** The repository's root, seen from this package's `src` and `dist` alike. */
export const repositoryRoot = join(__dirname, '..', '..', '..');
