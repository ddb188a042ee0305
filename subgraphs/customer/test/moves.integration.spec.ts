import { accountChanged } from '@otpless/contracts/customer/account-changed';
import { newId } from '@otpless/service/identifiers';
import { ALL_PROBLEMS, type CustomerFixture, START, customerFixture, makeAccount, makeCustomer } from './fixture';

let fixture: CustomerFixture;
beforeAll(async () => {
  fixture = await customerFixture();
});
afterAll(() => fixture.stop());

const PLACING = (
  verb: string,
) => `mutation ($input: ${verb[0]?.toUpperCase()}${verb.slice(1)}Input!) { ${verb}(input: $input) {
  __typename ... on Account { id version parent { id } payer { id } paymentMode
    placements { effectiveFrom effectiveUntil standing parent { id } payer { id } }
    paymentModes { effectiveFrom paymentMode standing } } ${ALL_PROBLEMS}
  ${/Move|move|Payer/.test(verb) ? '... on AccountCycle { path { name } } ... on PayerNotAncestor { account { name } payer { name } }' : ''} } }`;
const asked = async (verb: string, input: object) => (await fixture.run(PLACING(verb), { input })).data[verb];
const TODAY = '2026-11-22';
const DECEMBER = '2026-11-30T18:30:00.000Z';

/** Top → Middle → Leaf, and Beside, of a customer of their own. */
async function aTree() {
  const customerId = await makeCustomer(fixture);
  const top = await makeAccount(fixture, customerId, { name: 'Top' });
  const middle = await makeAccount(fixture, customerId, { name: 'Middle', parentId: top });
  const leaf = await makeAccount(fixture, customerId, { name: 'Leaf', parentId: middle });
  const beside = await makeAccount(fixture, customerId, { name: 'Beside' });
  await fixture.said();
  return { customerId, top, middle, leaf, beside };
}

describe('moveAccount', () => {
  test('moves an account with what is under it from today’s midnight on, keeps where it was, and says so', async () => {
    const { middle, beside, top } = await aTree();
    fixture.clock.advanceBy(24 * 3600_000);
    const account = await asked('moveAccount', { id: middle, expectedVersion: 1, parentId: beside });
    fixture.clock.advanceBy(-24 * 3600_000);
    const midnight = '2026-11-22T18:30:00.000Z';
    expect(account).toMatchObject({
      version: 2,
      parent: { id: beside },
      placements: [
        { effectiveFrom: midnight, effectiveUntil: null, parent: { id: beside } },
        { effectiveUntil: midnight, parent: { id: top } },
      ],
    });
    const [fact] = await fixture.said();
    expect(accountChanged.payload.parse(fact?.payload)).toMatchObject({
      accountId: middle,
      revision: 2,
      parentId: beside,
    });
    expect(await fixture.audited(middle)).toEqual(['createAccount', 'moveAccount']);
  });

  test('plans a move for a day to come, which is applied and said once, when the day begins', async () => {
    const { middle, beside, top, leaf } = await aTree();
    const planned = await asked('moveAccount', {
      id: middle,
      expectedVersion: 1,
      parentId: beside,
      effectiveOn: '2026-12-01',
    });
    expect(planned).toMatchObject({
      parent: { id: top },
      placements: [
        { effectiveFrom: DECEMBER, standing: 'PLANNED', parent: { id: beside } },
        { effectiveUntil: DECEMBER, standing: 'CURRENT', parent: { id: top } },
      ],
    });
    const TREE = `query ($id: ID!, $at: DateTime) { account(id: $id) { consolidated(at: $at) {
      accountCount levels counts { currency paymentMode accounts } accounts { nodes { depth childCount account { name } } } } } }`;
    const names = async (id: string, at: string) => {
      const { data } = await fixture.run(TREE, { id, at });
      return data.account.consolidated.accounts.nodes.map(
        ({ depth, account }: { depth: number; account: { name: string } }) => `${depth} ${account.name}`,
      );
    };
    expect(await names(top, '2026-11-25T00:00:00Z')).toEqual(['0 Top', '1 Middle', '2 Leaf']);
    expect(await names(top, DECEMBER)).toEqual(['0 Top']);
    expect(await names(beside, DECEMBER)).toEqual(['0 Beside', '1 Middle', '2 Leaf']);

    await fixture.said();
    expect(await fixture.operations.applyPlannedChanges()).toBe(0);
    const wait = new Date(DECEMBER).getTime() - fixture.clock.now().getTime();
    fixture.clock.advanceBy(wait);
    await Promise.all([fixture.operations.applyPlannedChanges(), fixture.operations.applyPlannedChanges()]);
    expect(await fixture.operations.applyPlannedChanges()).toBe(0);
    const { data } = await fixture.run(`query ($id: ID!) { account(id: $id) { parent { id } ancestors { name } } }`, {
      id: leaf,
    });
    expect(data.account.ancestors).toEqual([{ name: 'Middle' }, { name: 'Beside' }]);
    expect(await fixture.said()).toMatchObject([{ payload: { accountId: middle, parentId: beside, revision: 3 } }]);
    expect(await fixture.audited(middle)).toEqual(['createAccount', 'moveAccount', 'applyPlannedChange']);
    fixture.clock.advanceBy(-wait);
  });

  test('an account at which a planned move breaks off is reported, and keeps no other from its own', async () => {
    const [broken, sound] = [await aTree(), await aTree()];
    for (const { middle, beside } of [broken, sound])
      await asked('moveAccount', { id: middle, expectedVersion: 1, parentId: beside, effectiveOn: '2026-12-01' });
    await fixture.rows(
      `create function customer.refuse_move() returns trigger language plpgsql as
         $$ begin raise exception 'out of order'; end $$;
       create trigger out_of_order before update on customer.account for each row
         when (new.id = '${broken.middle}') execute function customer.refuse_move()`,
    );
    const wait = new Date(DECEMBER).getTime() - fixture.clock.now().getTime();
    fixture.clock.advanceBy(wait);
    expect(await fixture.operations.applyPlannedChanges()).toBe(1);
    expect(fixture.faults).toEqual([{ accountId: broken.middle }]);
    const parentOf = async (id: string) =>
      (await fixture.run(`query ($id: ID!) { account(id: $id) { parent { id } } }`, { id })).data.account.parent.id;
    expect([await parentOf(broken.middle), await parentOf(sound.middle)]).toEqual([broken.top, sound.beside]);

    await fixture.rows('drop trigger out_of_order on customer.account');
    expect(await fixture.operations.applyPlannedChanges()).toBe(1);
    expect(await parentOf(broken.middle)).toBe(broken.beside);
    fixture.clock.advanceBy(-wait);
  });

  test('a planned move can be taken back', async () => {
    const { middle, beside, top } = await aTree();
    await asked('moveAccount', { id: middle, expectedVersion: 1, parentId: beside, effectiveOn: '2026-12-01' });
    expect(await asked('cancelPlannedMove', { id: middle, expectedVersion: 2 })).toMatchObject({
      version: 3,
      placements: [{ effectiveUntil: null, parent: { id: top } }],
    });
    expect(await asked('cancelPlannedMove', { id: middle, expectedVersion: 3 })).toMatchObject({
      __typename: 'NotFound',
    });
  });

  test('a cycle is refused with its path, one that would only come later too', async () => {
    const { top, middle, leaf, beside } = await aTree();
    expect(await asked('moveAccount', { id: top, expectedVersion: 1, parentId: leaf })).toMatchObject({
      __typename: 'AccountCycle',
      path: [{ name: 'Top' }, { name: 'Leaf' }, { name: 'Middle' }, { name: 'Top' }],
    });
    await asked('moveAccount', { id: beside, expectedVersion: 1, parentId: leaf, effectiveOn: '2026-12-01' });
    await fixture.said();
    expect(await asked('moveAccount', { id: middle, expectedVersion: 1, parentId: beside })).toMatchObject({
      __typename: 'AccountCycle',
    });
    expect(await fixture.said()).toEqual([]);
  });

  test('of two moves that are sound alone and a cycle together, one is made', async () => {
    const { top, beside } = await aTree();
    const answers = await Promise.all([
      asked('moveAccount', { id: top, expectedVersion: 1, parentId: beside }),
      asked('moveAccount', { id: beside, expectedVersion: 1, parentId: top }),
    ]);
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual(['Account', 'AccountCycle']);
  });

  test('who pays stays above: a move that would part them is refused, with who it is about', async () => {
    const { top, middle, leaf, beside } = await aTree();
    await asked('changePayer', { id: leaf, expectedVersion: 1, payerId: top });
    const parted = { id: middle, expectedVersion: 1, parentId: beside };
    expect(await asked('moveAccount', parted)).toMatchObject({
      __typename: 'PayerNotAncestor',
      account: { name: 'Leaf' },
      payer: { name: 'Top' },
    });
    expect(await asked('changePayer', { id: leaf, expectedVersion: 2, payerId: middle })).toMatchObject({
      payer: { id: middle },
    });
    expect(await asked('moveAccount', parted)).toMatchObject({ parent: { id: beside } });
    expect(await asked('moveAccount', { id: leaf, expectedVersion: 3, parentId: null, payerId: leaf })).toMatchObject({
      parent: null,
      payer: { id: leaf },
    });
  });

  test.each`
    change                                            | refusal           | because
    ${{ expectedVersion: 9 }}                         | ${'Conflict'}     | ${'another version was seen'}
    ${{ effectiveOn: '2026-11-21' }}                  | ${'InvalidInput'} | ${'yesterday may be invoiced already'}
    ${{ id: 'acc_01kav3hjj0e6a9h0m6f5q6z3wd' }}       | ${'NotFound'}     | ${'there is no such account'}
    ${{ parentId: 'acc_01kav3hjj0e6a9h0m6f5q6z3wd' }} | ${'NotFound'}     | ${'there is no such parent'}
    ${{ payerId: 'acc_01kav3hjj0e6a9h0m6f5q6z3wd' }}  | ${'NotFound'}     | ${'there is no such payer'}
  `('refuses $change with $refusal because $because', async ({ change, refusal }) => {
    const { middle, beside } = await aTree();
    const input = { id: middle, expectedVersion: 1, parentId: beside, ...change };
    expect((await asked('moveAccount', input)).__typename).toBe(refusal);
    expect(await fixture.said()).toEqual([]);
  });

  test('only accounts of one customer stand in one tree, and only active ones of one currency pay', async () => {
    const { customerId, middle } = await aTree();
    const foreign = await makeAccount(fixture, await makeCustomer(fixture));
    const dollars = await makeAccount(fixture, customerId, { name: 'Dollars', currency: 'USD' });
    const at = (path: string) => ({ __typename: 'InvalidInput', fields: [{ path }] });
    expect(await asked('moveAccount', { id: middle, expectedVersion: 1, parentId: foreign })).toMatchObject(
      at('parentId'),
    );
    const paid = { id: middle, expectedVersion: 1, parentId: dollars, payerId: dollars };
    expect(await asked('moveAccount', paid)).toMatchObject(at('payerId'));
    await fixture.operations.archiveAccount(fixture.everyone, dollars, 1);
    expect(await asked('moveAccount', { ...paid, payerId: null })).toMatchObject(at('parentId'));
  });
});

test('the database itself refuses a cycle, and two places at once', async () => {
  const { top, leaf } = await aTree();
  await expect(
    fixture.rows('update customer.account_placement set parent_id = ? where account_id = ?', [leaf, top]),
  ).rejects.toThrow('account_never_stands_under_itself');
  await expect(
    fixture.rows(
      `insert into customer.account_placement select account_id, customer_id, null, payer_id, now() + interval '1 year', null, true
       from customer.account_placement where account_id = ?`,
      [top],
    ),
  ).rejects.toThrow('account_stands_in_one_place_at_any_instant');
});

describe('changePaymentMode', () => {
  test('changes at once for what was opened today, or from a day to come on, when it is said', async () => {
    const { top, leaf } = await aTree();
    expect(await asked('changePaymentMode', { id: top, expectedVersion: 1, paymentMode: 'POSTPAID' })).toMatchObject({
      paymentMode: 'POSTPAID',
      paymentModes: [{ paymentMode: 'POSTPAID', effectiveFrom: START }],
    });
    const later = { id: leaf, expectedVersion: 1, paymentMode: 'POSTPAID', effectiveOn: '2026-12-01' };
    await fixture.said();
    expect(await asked('changePaymentMode', later)).toMatchObject({
      paymentMode: 'PREPAID',
      paymentModes: [
        { paymentMode: 'POSTPAID', effectiveFrom: DECEMBER, standing: 'PLANNED' },
        { paymentMode: 'PREPAID', standing: 'CURRENT' },
      ],
    });
    expect(await fixture.said()).toMatchObject([
      { payload: { paymentMode: 'PREPAID', paymentModes: [{}, { paymentMode: 'POSTPAID', effectiveFrom: DECEMBER }] } },
    ]);
    expect(await asked('cancelPlannedPaymentMode', { id: leaf, expectedVersion: 2 })).toMatchObject({
      paymentModes: [{ paymentMode: 'PREPAID', standing: 'CURRENT' }],
    });
    expect(await asked('changePaymentMode', { ...later, expectedVersion: 3 })).toMatchObject({ version: 4 });
    const wait = new Date(DECEMBER).getTime() - fixture.clock.now().getTime();
    fixture.clock.advanceBy(wait);
    await fixture.said();
    await fixture.operations.applyPlannedChanges();
    fixture.clock.advanceBy(-wait);
    const said = (await fixture.said()).filter(({ payload }) => payload['accountId'] === leaf);
    expect(said).toMatchObject([{ payload: { paymentMode: 'POSTPAID' } }]);
  });

  test.each`
    change                                      | refusal           | because
    ${{ paymentMode: 'PREPAID' }}               | ${'Conflict'}     | ${'it is prepaid already'}
    ${{ expectedVersion: 4 }}                   | ${'Conflict'}     | ${'another version was seen'}
    ${{ effectiveOn: '2026-11-01' }}            | ${'InvalidInput'} | ${'that may be invoiced already'}
    ${{ id: 'acc_01kav3hjj0e6a9h0m6f5q6z3wd' }} | ${'NotFound'}     | ${'there is no such account'}
  `('refuses $change with $refusal because $because', async ({ change, refusal }) => {
    const { leaf } = await aTree();
    const input = { id: leaf, expectedVersion: 1, paymentMode: 'POSTPAID', effectiveOn: TODAY, ...change };
    expect((await asked('changePaymentMode', input)).__typename).toBe(refusal);
  });
});

test.each`
  card                                                        | phase                                               | refusal           | because
  ${{}}                                                       | ${{}}                                               | ${'InvalidInput'} | ${'it gives every cycle'}
  ${{ recurrence: { cycles: 'ONCE' } }}                       | ${{ startsOn: '2026-01-01' }}                       | ${'Account'}      | ${'what it gives once is given'}
  ${{ recurrence: { cycles: 'ONCE' } }}                       | ${{ startsOn: '2027-01-01' }}                       | ${'InvalidInput'} | ${'what it gives once is yet to come'}
  ${{ recurrence: { cycles: 'ONCE' }, timing: 'IN_ARREARS' }} | ${{ startsOn: '2026-01-01' }}                       | ${'InvalidInput'} | ${'it is given when its cycle is over'}
  ${{}}                                                       | ${{ startsOn: '2026-01-01', endsOn: '2026-02-01' }} | ${'Account'}      | ${'that plan is over'}
  ${{ kind: 'FIXED_FEE' }}                                    | ${{}}                                               | ${'Account'}      | ${'a fee gives nothing'}
`(
  'an account whose plan gives money is not invoiced from now on: $card $phase $refusal because $because',
  async ({ card, phase, refusal }) => {
    const { leaf } = await aTree();
    const cards = [{ key: 'welcome', kind: 'CREDIT_GRANT', ...card }];
    const phases = [{ startsOn: '2026-11-01', endsOn: null, state: 'RUNNING', cards, ...phase }];
    const subscriptionId = newId('sub');
    const contract = { subscriptionId, accountId: leaf, memberAccountIds: [], revision: 1, endsOn: null, phases };
    await fixture.operations.noteUse.subscriptions([contract as never]);
    const answer = await asked('changePaymentMode', { id: leaf, expectedVersion: 1, paymentMode: 'POSTPAID' });
    expect(answer.__typename).toBe(refusal);
    if (refusal === 'InvalidInput') expect(answer).toMatchObject({ fields: [{ path: 'paymentMode' }] });
  },
);

test('a tree of a hundred levels is read page by page, whole and in order', async () => {
  const customerId = await makeCustomer(fixture);
  let parentId: string | undefined;
  for (let level = 0; level < 100; level += 1) {
    parentId = await makeAccount(fixture, customerId, { name: `Level ${level}`, parentId });
  }
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof fixture.run>> = await fixture.run(
      `query ($id: ID!, $after: String) { customer(id: $id) { tree { accountCount levels
        accounts(first: 40, after: $after) { nodes { depth account { name } } pageInfo { hasNextPage endCursor } } } } }`,
      { id: customerId, after },
    );
    const { tree } = page.data.customer;
    expect([tree.accountCount, tree.levels]).toEqual([100, 100]);
    seen.push(...tree.accounts.nodes.map(({ account }: { account: { name: string } }) => account.name));
    after = tree.accounts.pageInfo.hasNextPage ? tree.accounts.pageInfo.endCursor : null;
  } while (after !== null);
  expect(seen).toEqual(Array.from({ length: 100 }, (_, level) => `Level ${level}`));
  const { data } = await fixture.run(
    `query ($customerId: ID!, $rootId: ID) { accountTree(customerId: $customerId, rootId: $rootId) { accountCount levels } }`,
    { customerId, rootId: parentId },
  );
  expect(data.accountTree).toEqual({ accountCount: 1, levels: 1 });
});
