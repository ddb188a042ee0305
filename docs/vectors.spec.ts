import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Row {
  readonly ids: readonly string[];
  readonly file: string;
  readonly why: string;
}

const known = readFileSync(join(__dirname, 'vector-ids.txt'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('# '));

const sections = new Map(
  readFileSync(join(__dirname, 'vectors.md'), 'utf8')
    .split(/^## /m)
    .slice(1)
    .map((section) => [section.slice(0, section.indexOf('\n')), rowsOf(section)] as const),
);
const rows = [...sections.values()].flat();

function rowsOf(section: string): Row[] {
  return section
    .split('\n')
    .map((line) => /^\| (`.+`) \|(.*)\|(.*)\|$/.exec(line))
    .flatMap((match) =>
      match === null ? [] : [{ ids: idsOf(match[1]!), file: match[2]!.trim(), why: match[3]!.trim() }],
    );
}

/** "`volume-001 004`" is two ids; "`arr-*`" is all that begin so. */
function idsOf(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].flatMap(([, written]) => {
    const [first = '', ...more] = written!.split(' ');
    if (first.endsWith('*')) return known.filter((id) => id.startsWith(first.slice(0, -1)));
    return [first, ...more.map((end) => first.slice(0, first.lastIndexOf('-') + 1) + end)];
  });
}

test('no id is listed twice', () => {
  expect(known.length).toBe(new Set(known).size);
  expect(known.length).toBeGreaterThan(300);
});

test('every id stands in exactly one row, and every row is about known ids', () => {
  expect([...sections.keys()]).toEqual(['In the table tests, and agree', 'Overruled', 'Not offered']);
  expect(rows.flatMap(({ ids }) => ids).sort()).toEqual([...known].sort());
});

test.each(sections.get('In the table tests, and agree')!)('$ids agree in $file', ({ file }) => {
  expect(file).toMatch(/\.spec\.ts$/);
});

test.each([...sections.get('Overruled')!, ...sections.get('Not offered')!])(
  '$ids are not followed because $why',
  ({ why }) => {
    expect(why).not.toBe('');
  },
);

test.each(rows.filter(({ file }) => file !== ''))('$file holds $ids', ({ ids, file }) => {
  const path = join(__dirname, '..', file);
  expect(existsSync(path)).toBe(true);
  const text = readFileSync(path, 'utf8');
  expect(ids.filter((id) => !text.includes(id))).toEqual([]);
});
