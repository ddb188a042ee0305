import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { breakingChanges, lastCommittedSchema } from './breaking-changes';
import { schemaFiles } from './schema-files';

const folder = join(__dirname, '../../../schema');

/**
 * `npm run schema` writes the generated files; with `--check` it writes nothing and fails where they are not what the code
 * says. Either way it names what breaks callers since the last commit.
 */
async function main(): Promise<void> {
  const check = process.argv.includes('--check');
  const files = await schemaFiles();
  const drifted = [...files]
    .filter(([path, content]) => readText(join(folder, path)) !== content)
    .map(([path]) => path);
  for (const change of await breakingChanges(lastCommittedSchema(), files.get('api.graphql') ?? '')) {
    process.stdout.write(`breaking: ${change}\n`);
  }
  if (check && drifted.length > 0) {
    process.stderr.write(
      `The committed schema is not what the code says: ${drifted.join(', ')}. Run npm run schema and commit.\n`,
    );
    process.exitCode = 1;
    return;
  }
  for (const path of check ? [] : drifted) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), files.get(path) ?? '');
  }
  process.stdout.write(`${files.size} schema files, ${drifted.length} changed\n`);
}

function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

void main();
