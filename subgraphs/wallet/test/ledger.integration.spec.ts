import { newId } from '@otpless/service/identifiers';
import { walletWorld, type WalletWorld } from './wallet-world';

let world: WalletWorld;
let walletId: string;
beforeAll(async () => {
  world = await walletWorld();
  ({ walletId } = await world.accountWithWallet('10'));
  await world.topUp(walletId, '100');
});
afterAll(() => world.close());

test.each`
  statement                                               | because
  ${'update wallet.ledger_entry set amount = amount + 1'} | ${'an entry is never edited'}
  ${'delete from wallet.ledger_entry'}                    | ${'an entry is never taken away'}
  ${"update wallet.transfer set description = 'better'"}  | ${'a transfer is never edited'}
  ${'delete from wallet.transfer'}                        | ${'a transfer is never taken away'}
  ${'truncate wallet.ledger_entry'}                       | ${'the ledger is never emptied'}
`('the database refuses "$statement": $because', async ({ statement }) => {
  await expect(world.rows(statement)).rejects.toThrow('the ledger is not edited');
});

test('the database refuses a transfer that does not sum to zero', async () => {
  const entry = (id: string, account: string, amount: string) =>
    `insert into wallet.ledger_entry (id, transfer_id, ledger_account_id, amount) values ('${id}', '${transfer}', '${account}', ${amount})`;
  const transfer = newId('trf');
  const unbalanced = world.database.em.fork().transactional(async (em) => {
    await em.execute(`insert into wallet.transfer (id, kind, cause, wallet_id, currency, description, created_at)
      values ('${transfer}', 'ADJUSTMENT', 'c', '${walletId}', 'INR', '', now())`);
    await em.execute(entry('led_1', walletId, '1'));
    await em.execute(entry('led_2', 'RECEIPTS-INR', '-0.999999999999'));
  });
  await expect(unbalanced).rejects.toThrow('does not sum to zero');
});

test.each`
  change                                | rule
  ${'balance = -10.000000000001'}       | ${'wallet_balance_is_not_below_its_overdraft_limit'}
  ${'overdraft_used = 10.000000000001'} | ${'wallet_overdraft_used_is_within_its_limit'}
  ${'overdraft_used = -1'}              | ${'wallet_overdraft_used_is_within_its_limit'}
`('the database refuses a wallet with $change by $rule', async ({ change, rule }) => {
  await expect(world.rows(`update wallet.wallet set ${change}`)).rejects.toThrow(rule);
});

test('a cause moves money once', async () => {
  const again = `insert into wallet.transfer (id, kind, cause, wallet_id, currency, description, created_at)
    select 'trf_again', kind, cause, wallet_id, currency, description, created_at from wallet.transfer limit 1`;
  await expect(world.rows(again)).rejects.toThrow('transfer_cause_moves_money_once');
});

test('the columns are what the entities say', async () => {
  const difference = await world.database.schema.getUpdateSchemaSQL({ wrap: false, safe: false });
  // Rules and indexes are the migrations' own, and an identity column is one that the comparison does not understand.
  const columns = difference
    .split('\n')
    .filter((line) => !/drop constraint|drop index|"ledger_entry" alter column "sequence"|^\s*$/.test(line));
  expect(columns).toEqual([]);
});
