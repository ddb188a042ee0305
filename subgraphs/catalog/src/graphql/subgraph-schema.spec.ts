import { PERMISSIONS } from '@otpless/service/permissions';
import { subgraphSchema } from './subgraph-schema';

test('every root field names one permission that exists', async () => {
  const { permissions } = await subgraphSchema();
  expect(Object.keys(permissions)).toContain('Mutation.putRateCard');
  for (const permission of Object.values(permissions)) expect(PERMISSIONS).toContain(permission);
});

test('every entity has its key', async () => {
  const { sdl } = await subgraphSchema();
  for (const type of [
    'Meter',
    'BillableItem',
    'Feature',
    'PricePlan',
    'PlanVersion',
    'Experiment',
    'PlanSubscription',
    'Account',
  ])
    expect(sdl).toMatch(new RegExp(`type ${type}\\s+@key\\(fields: "id"\\)`));
});
