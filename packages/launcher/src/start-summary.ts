import type { LocalStack } from '@otpless/local-stack/local-stack';
import type { SeedReport } from '@otpless/demo/seed';
import type { Platform } from './platform';

/** What a person needs to know after `npm start`. */
export function summaryOf(
  { gatewayUrl, admin, subgraphUrls }: Platform,
  stack: LocalStack,
  seed: SeedReport,
  logDir: string,
  withTraffic: boolean,
): string {
  const people = seed.users.map(({ email, password, role }) => `             ${email}  ${password}   (${role})`);
  return [
    '',
    `  Console    ${gatewayUrl}`,
    `  Sign in    ${admin.email}  ${admin.password}   (ADMIN)`,
    ...people,
    '',
    `  GraphQL    ${gatewayUrl}/graphql     REST  ${gatewayUrl}/v1     API description  ${gatewayUrl}/v1/openapi.json`,
    `  Subgraphs  ${Object.entries(subgraphUrls)
      .map(([name, url]) => `${name} :${new URL(url).port}`)
      .join('  ')}`,
    `  PostgreSQL ${new URL(stack.databaseUrl).host} (${stack.kind.postgres})     NATS  ${stack.natsUrl} (${stack.kind.nats})`,
    `  NATS producer  user demo-producer  password ${stack.secrets.brokerPasswords['demo-producer']}`,
    `  API key for events  ${seed.apiKey}`,
    `  Logs       ${logDir}`,
    '',
    withTraffic
      ? '  Demo traffic is running. Ctrl-C stops everything; the data stays.'
      : '  No demo traffic. Ctrl-C stops everything; the data stays.',
    '',
    '',
  ].join('\n');
}
