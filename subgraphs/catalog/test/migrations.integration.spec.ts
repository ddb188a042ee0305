import { entities, SCHEMA } from '@otpless/catalog/persistence/entities';
import { migrations } from '@otpless/catalog/persistence/migrations/migrations';
import { planVersionStore, pricePlanStore } from '@otpless/catalog/persistence/plan.repository';
import { type Database, openDatabase } from '@otpless/service/database';
import { type FreshDatabase, freshDatabase } from '@otpless/testkit/database';

let fresh: FreshDatabase;
let database: Database;
beforeAll(async () => {
  fresh = await freshDatabase('catalog');
});
afterAll(async () => {
  await database.close(true);
  await fresh.drop();
});

/** What the catalog held when a card was a fee or usage, priced by slabs. */
const before = [
  `insert into catalog.meter values ('met_1', 'otp', 'otp', null, 'COUNT', null, '{}', 'OTP', 1, now())`,
  `insert into catalog.billable_item values ('itm_1', 'otp', 'USAGE', 'met_1', '998413', 'OTPs', now())`,
  `insert into catalog.billable_item values ('itm_2', 'fee', 'FIXED_FEE', null, '998413', 'Fee', now())`,
  `insert into catalog.price_plan values ('pln_1', 'growth', 'Growth', now())`,
  `insert into catalog.plan_version values ('plv_1', 'pln_1', 1, 'DRAFT',
     '{"interval": "MONTHLY", "start": {"kind": "ANNIVERSARY"}, "graceDays": 3}', '{INR}', 3, now(), null, null)`,
  `insert into catalog.rate_card values ('plv_1', 'otp', 0, 'USAGE', 'itm_1', 'GRADUATED', false)`,
  `insert into catalog.rate_card values ('plv_1', 'fee', 1, 'FIXED_FEE', 'itm_2', 'FLAT', true)`,
  `insert into catalog.rate_card_slab values ('plv_1', 'otp', 'INR', 0, 'PER_UNIT', 0.25, null)`,
  `insert into catalog.rate_card_slab values ('plv_1', 'otp', 'INR', 1000, 'PACKAGE', 15, 100)`,
  `insert into catalog.rate_card_slab values ('plv_1', 'fee', 'INR', 0, 'FLAT', 999, null)`,
  `update catalog.plan_version set status = 'ACTIVE', activated_at = now() where id = 'plv_1'`,
];

test('what was offered before there were other kinds of cards is offered as it was', async () => {
  const options = { databaseUrl: fresh.databaseUrl, schema: SCHEMA, entities };
  const first = await openDatabase({ ...options, migrations: migrations.slice(0, 3) });
  for (const sql of before) await first.em.fork().execute(sql);
  await first.close(true);
  database = await openDatabase({ ...options, migrations });
  const em = database.em.fork();
  const [plan] = await pricePlanStore(em).byIds(['pln_1']);
  expect(plan).toMatchObject({ name: 'Growth', description: null, forAccountId: null, version: 1 });
  const [version] = await planVersionStore(em).byIds(['plv_1']);
  expect(version).toMatchObject({ status: 'ACTIVE', trialDays: 0, forAccountId: null, pricingRules: [], version: 3 });
  expect(version?.rateCards).toEqual([
    {
      key: 'otp',
      kind: 'USAGE',
      itemId: 'itm_1',
      model: 'GRADUATED',
      prorated: false,
      rates: [
        {
          currency: 'INR',
          slabs: [
            { startAfter: '0', priceType: 'PER_UNIT', rate: '0.25', packageSize: null },
            { startAfter: '1000', priceType: 'PACKAGE', rate: '15', packageSize: '100' },
          ],
          matrix: null,
        },
      ],
    },
    {
      key: 'fee',
      kind: 'FIXED_FEE',
      itemId: 'itm_2',
      model: 'FLAT',
      prorated: true,
      timing: 'IN_ADVANCE',
      recurrence: { cycles: 1, offset: 0 },
      rates: [
        {
          currency: 'INR',
          slabs: [{ startAfter: '0', priceType: 'FLAT', rate: '999', packageSize: null }],
          matrix: null,
        },
      ],
    },
  ]);
});
