import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DocumentNode, parse, stripIgnoredCharacters, visit } from 'graphql';
import type { Plugin } from 'vite';

const written = /\bgraphql\(\s*`([^`]*)`,?\s*\)/g;
const isSource = (path: string) => /\.tsx?$/.test(path) && !path.endsWith('.spec.ts') && !/[\\/]gql[\\/]/.test(path);

/**
 * Puts every document of the console where it is written, with the fragments that it spreads. The generated map from texts to
 * documents holds all of them, so that no page could be fetched without the documents of every other.
 */
export function documentsInPlace(folder: string): Plugin {
  const fragments = new Map<string, string>();
  return {
    name: 'documents-in-place',
    apply: 'build',
    enforce: 'pre',
    buildStart() {
      const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(isSource);
      for (const path of paths) {
        for (const [, text = ''] of readFileSync(join(folder, path), 'utf8').matchAll(written)) {
          const [first] = parse(text).definitions;
          if (first?.kind === 'FragmentDefinition') fragments.set(first.name.value, text);
        }
      }
    },
    transform(code, id) {
      if (!id.startsWith(folder) || !isSource(id) || !written.test(code)) return null;
      written.lastIndex = 0;
      const inPlace = code.replaceAll(written, (_, text: string) => {
        const whole = [text, ...spreadIn(text, fragments)].join('\n');
        return `parseDocument(${JSON.stringify(stripIgnoredCharacters(whole))}, { noLocation: true })`;
      });
      return { code: `import { parse as parseDocument } from 'graphql';\n${inPlace}`, map: null };
    },
  };
}

/** The texts of all fragments that a document needs, each once. */
function spreadIn(text: string, fragments: ReadonlyMap<string, string>): string[] {
  const found = new Map<string, string>();
  const own = parse(text);
  const look = (document: DocumentNode) =>
    visit(document, {
      FragmentSpread({ name: { value: name } }) {
        const fragment = fragments.get(name);
        if (fragment === undefined) throw new Error(`there is no fragment ${name}`);
        if (found.has(name)) return;
        found.set(name, fragment);
        look(parse(fragment));
      },
    });
  look(own);
  return [...found.values()];
}
