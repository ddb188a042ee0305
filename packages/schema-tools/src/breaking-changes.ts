import { execFileSync } from 'node:child_process';
import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildSchema } from 'graphql';

/** What callers of the old schema would trip over in the new one, in words. */
export async function breakingChanges(oldSdl: string | null, newSdl: string): Promise<string[]> {
  if (oldSdl === null) return [];
  const changes = await diff(buildSchema(oldSdl), buildSchema(newSdl));
  return changes
    .filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking)
    .map(({ message }) => message);
}

/** The published schema as it was last committed; null where there is no history to compare with. */
export function lastCommittedSchema(): string | null {
  for (const revision of ['HEAD^:schema/api.graphql', 'HEAD:schema/api.graphql']) {
    try {
      return execFileSync('git', ['show', revision], {
        cwd: __dirname,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      });
    } catch {
      // No such revision, or no such file in it: try the next, older or newer.
    }
  }
  return null;
}
