import { subgraphSchema } from './subgraph-schema';

test('every root field names its permission, and the entities have their keys', async () => {
  const { permissions, sdl } = await subgraphSchema();
  expect(permissions).toEqual({
    'Query.invoice': 'invoice:read',
    'Query.invoices': 'invoice:read',
    'Query.billingRun': 'invoice:read',
    'Query.billingRuns': 'invoice:read',
    'Query.receiptVouchers': 'invoice:read',
    'Query.sellerProfile': 'invoice:read',
    'Mutation.runBilling': 'invoice:run',
    'Mutation.recordPayment': 'payment:record',
    'Mutation.updateSellerProfile': 'settings:write',
  });
  expect(sdl).toMatch(/type Invoice\s+@key\(fields: "id"\)/);
  expect(sdl).toMatch(/type Account\s+@key\(fields: "id"\)/);
  expect(sdl).toMatch(/type PlanSubscription\s+@key\(fields: "id", resolvable: false\)/);
});
