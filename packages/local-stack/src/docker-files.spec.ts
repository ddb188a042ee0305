import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeDockerEnvironment } from './docker-environment';
import { environmentFile } from './docker-files';
import { processNames } from './process-name';
import { repositoryRoot } from './repository';

test.each`
  value                | line                       | because
  ${'plain'}           | ${`A='plain'\n`}           | ${'nothing in single quotes is replaced'}
  ${'{"a":"b\\n"} $x'} | ${`A='{"a":"b\\n"} $x'\n`} | ${'JSON and dollars stay as they are'}
  ${'one\ntwo\n'}      | ${`A="one\\ntwo\\n"\n`}    | ${'the ends of lines are written out'}
`('$value is written as $line because $because', ({ value, line }: { value: string; line: string }) => {
  expect(environmentFile({ A: value })).toBe(line);
});

test('a value that no quotes can hold is refused', () => {
  expect(() => environmentFile({ A: "it's" })).toThrow('cannot be written');
});

describe('the environment of the containers', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'otpless-docker-'));
    writeDockerEnvironment(folder);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('is readable by its owner only', () => {
    for (const file of readdirSync(folder)) expect(statSync(join(folder, file)).mode & 0o077).toBe(0);
  });

  test.each(processNames)('gives %s its own credentials', (name) => {
    expect(readFileSync(join(folder, `${name}.env`), 'utf8')).toContain(`NATS_USER='${name}'`);
  });

  test('has every variable that docker-compose.yml cannot do without', () => {
    const file = readFileSync(join(repositoryRoot, 'docker-compose.yml'), 'utf8');
    const needed = [...file.matchAll(/\$\{(\w+):\?/g)].map(([, name]) => name!);
    const given = readFileSync(join(folder, 'compose.env'), 'utf8');
    expect(needed.filter((name) => !given.includes(`${name}=`))).toEqual([]);
  });
});
