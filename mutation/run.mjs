import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * `npm run mutation`, or of some packages only: `npm run mutation -- money period`. One package after the other, each with
 * its own specs alone: so a change of one is killed by its own tests, and no run loads what it does not need.
 */
const all = ['money', 'period', 'rating'];
const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !all.includes(name));
if (unknown.length > 0)
  throw new Error(`There is no mutation testing of ${unknown.join(', ')}: choose from ${all.join(', ')}.`);

const scores = (chosen.length === 0 ? all : chosen).map((name) => {
  const { status } = spawnSync('stryker', ['run'], {
    stdio: 'inherit',
    env: { ...process.env, MUTATION_PACKAGE: name },
  });
  return { name, ...(status === null ? {} : scoreOf(name)), failed: status !== 0 };
});

console.table(scores);
process.exitCode = scores.some(({ failed }) => failed) ? 1 : 0;

/** Of all mutants that compile and run: how many a test noticed, by a failure or by never ending. */
function scoreOf(name) {
  const { files } = JSON.parse(readFileSync(`.cache/mutation/${name}.json`, 'utf8'));
  const mutants = Object.values(files).flatMap((file) => file.mutants);
  const counted = (...statuses) => mutants.filter(({ status }) => statuses.includes(status)).length;
  const noticed = counted('Killed', 'Timeout');
  const missed = counted('Survived', 'NoCoverage');
  return {
    mutants: noticed + missed,
    killed: noticed,
    score: `${((100 * noticed) / (noticed + missed)).toFixed(2)} %`,
  };
}
