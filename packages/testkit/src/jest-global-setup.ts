// Jest resolves what a global set-up imports without the module mapping, hence the relative path.
import type { LocalStack } from '../../local-stack/src/local-stack';
import { startThrowAwayStack } from '../../local-stack/src/test-stack';

declare global {
  var throwAwayStack: LocalStack | undefined;
}

/** Starts one throw-away PostgreSQL for all integration specs, unless `TEST_DATABASE_URL` names one. */
export default async function setUp(): Promise<void> {
  if (process.env['TEST_DATABASE_URL'] !== undefined) return;
  const stack = await startThrowAwayStack();
  process.env['TEST_DATABASE_URL'] = stack.databaseUrl;
  process.env['TEST_SECRETS'] = JSON.stringify(stack.secrets);
  globalThis.throwAwayStack = stack;
}
