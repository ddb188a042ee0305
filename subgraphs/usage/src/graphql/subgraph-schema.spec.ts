import { PERMISSIONS } from '@otpless/service/permissions';
import { subgraphSchema } from './subgraph-schema';

test('every root field names a permission there is', async () => {
  const { permissions } = await subgraphSchema();
  expect(Object.values(permissions).filter((name) => !(PERMISSIONS as readonly string[]).includes(name))).toEqual([]);
  expect(permissions).toMatchObject({
    'Query.usageEvent': 'usage:read',
    'Query.accruals': 'accrual:read',
    'Query.alerts': 'alert:read',
    'Mutation.ingestEvents': 'usage:ingest',
    'Mutation.retryUnprocessed': 'usage:correct',
    'Mutation.rebuildRollups': 'usage:correct',
    'Mutation.createAlertRule': 'alert:write',
    'Query.simulation': 'pricing:simulate',
    'Mutation.simulatePricing': 'pricing:simulate',
  });
});

test.each`
  text                                                                 | because
  ${'type UsageEvent\n  @key(fields: "source id")'}                    | ${'an event is found by its source and id'}
  ${'type Accrual\n  @key(fields: "id")'}                              | ${'invoices and live updates refer to it'}
  ${'type Account\n  @key(fields: "id")'}                              | ${'what a simulation found of it stands beside it'}
  ${'type PlanSubscription\n  @key(fields: "id")\n{\n  id: ID!\n\n  '} | ${'a subscription’s accruals come from here'}
`('the schema holds $text because $because', async ({ text }: { text: string }) => {
  const { sdl } = await subgraphSchema();
  expect(sdl.replaceAll(/"""[^"]*"""\s*/g, '')).toContain(text.trim().split('\n')[0]);
  expect(sdl.replaceAll(/\s+/g, ' ')).toContain(text.split('{')[0]?.trim().replaceAll(/\s+/g, ' '));
});
