import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The long random ones are left out: a mutant is to be killed by a test that says what is wrong. */
const leftOut = [
  'oracle.spec.ts',
  'contract-oracle.spec.ts',
  'unit-by-unit.spec.ts',
  'contract-laws.spec.ts',
  'laws.spec.ts',
];

const name = process.env['MUTATION_PACKAGE'] ?? 'money';
const sources = join(__dirname, '../packages', name, 'src');
for (const file of readdirSync(sources, { recursive: true, encoding: 'utf8' }).sort())
  if (file.endsWith('.spec.ts') && !leftOut.includes(file))
    describe(`${name}/${file}`, () => void jest.requireActual(join(sources, file)));
