import { checks } from './checks';

/** `npm run check`: format, lint, import boundaries and schema drift; types were checked by the build. */
void checks().then((results) => {
  const failed = results.filter(({ ok }) => !ok).length;
  process.stdout.write(`\n${results.length - failed} passed, ${failed} failed\n`);
  process.exitCode = failed === 0 ? 0 : 1;
});
