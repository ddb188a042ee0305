import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { inRepository } from '@otpless/launcher/repository';
import { type Figure, reportOf } from './figure';
import { needPlatform, partsNamed } from './parts';
import { platformFigures } from './platform.bench';
import { ratingFigure } from './rating.bench';

/**
 * `npm run bench` measures all parts, `npm run bench -- rating` the ones it names, and writes docs/benchmarks.md, where what
 * was not measured keeps its row.
 */
async function main(): Promise<void> {
  const chosen = partsNamed(process.argv.slice(2));
  const say = (line: string) => void process.stdout.write(`${line}\n`);
  const figures: Figure[] = [];
  const add = (figure: Figure) => {
    figures.push(figure);
    const { what, unit, baselineWhat, baseline } = figure;
    const ratio = (figure.figure / baseline).toPrecision(2);
    say(`${what}: ${figure.figure.toFixed(1)} ${unit}; ${baselineWhat}: ${baseline.toFixed(1)}; ratio ${ratio}`);
  };
  if (chosen.has('rating')) add(ratingFigure());
  if (needPlatform(chosen)) await platformFigures(chosen, add, say);
  const page = inRepository('docs/benchmarks.md');
  writeFileSync(
    page,
    reportOf(figures, {
      machine: `${cpus().length} cores`,
      measuredOn: new Date().toISOString().slice(0, 10),
      pageSoFar: existsSync(page) ? readFileSync(page, 'utf8') : '',
    }),
  );
  say('Written to docs/benchmarks.md.');
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
