import { aliasChanged } from '@otpless/contracts/customer/alias-changed';
import { ASSIGN_ALIAS, type CustomerFixture, START, customerFixture, makeAccount, makeCustomer } from './fixture';

let fixture: CustomerFixture;
let one: string;
let other: string;
beforeAll(async () => {
  fixture = await customerFixture();
  const customerId = await makeCustomer(fixture);
  [one, other] = [await makeAccount(fixture, customerId), await makeAccount(fixture, customerId, { name: 'Other' })];
});
afterAll(() => fixture.stop());

const RELEASE = `mutation ($input: ReleaseAliasInput!) { releaseAlias(input: $input) {
  __typename ... on Account { aliases { value effectiveUntil } } ... on Problem { message } } }`;
const assigned = async (input: object) => (await fixture.run(ASSIGN_ALIAS, { input })).data.assignAlias;

test('an alias holds from now on, and says so', async () => {
  await fixture.said();
  const account = await assigned({ accountId: one, value: 'app-now' });
  expect(account).toMatchObject({
    id: one,
    aliases: [{ value: 'app-now', effectiveFrom: START, effectiveUntil: null }],
  });
  const [fact] = await fixture.said();
  expect(fact?.subject).toBe('billing.v1.customer.alias.changed');
  expect(aliasChanged.payload.parse(fact?.payload)).toMatchObject({ value: 'app-now', accountId: one, revision: 1 });
  expect(await fixture.audited(one)).toContain('assignAlias');
});

test('a value changes over at an instant, and is found by who held it then', async () => {
  const value = 'app-moves';
  await assigned({
    accountId: one,
    value,
    effectiveFrom: '2026-01-01T00:00:00Z',
    effectiveUntil: '2026-06-01T00:00:00Z',
  });
  await assigned({ accountId: other, value, effectiveFrom: '2026-06-01T00:00:00Z' });
  const holder = async (at: string) => {
    const { data } = await fixture.run(
      `query ($v: String!, $at: DateTime) { accountByAlias(value: $v, at: $at) { id } }`,
      { v: value, at },
    );
    return data.accountByAlias?.id ?? null;
  };
  expect(await holder('2025-12-31T23:59:59.999Z')).toBeNull();
  expect(await holder('2026-01-01T00:00:00Z')).toBe(one);
  expect(await holder('2026-05-31T23:59:59.999Z')).toBe(one);
  expect(await holder('2026-06-01T00:00:00Z')).toBe(other);
});

test.each`
  span                                                                                 | answer            | because
  ${{ effectiveFrom: '2026-05-31T00:00:00Z' }}                                         | ${'Conflict'}     | ${'the other holds it in June'}
  ${{ effectiveFrom: '2026-06-10T00:00:00Z', effectiveUntil: '2026-06-11T00:00:00Z' }} | ${'Conflict'}     | ${'the other holds it all of June'}
  ${{ effectiveFrom: '2026-05-01T00:00:00Z', effectiveUntil: '2026-06-01T00:00:00Z' }} | ${'Account'}      | ${'it ends when the other begins'}
  ${{ effectiveFrom: '2026-07-01T00:00:00Z' }}                                         | ${'Account'}      | ${'it begins when the other ends'}
  ${{ effectiveFrom: '2026-07-02T00:00:00Z', effectiveUntil: '2026-07-01T00:00:00Z' }} | ${'InvalidInput'} | ${'it ends before it begins'}
  ${{ value: 'acc_of_someone' }}                                                       | ${'InvalidInput'} | ${'it looks like an account id'}
  ${{ accountId: 'acc_01kav3hjj0e6a9h0m6f5q6z3wd' }}                                   | ${'NotFound'}     | ${'there is no such account'}
`('beside June, $span gives $answer because $because', async ({ span, answer }) => {
  const value = `june-${Math.random().toString(36).slice(2)}`;
  await assigned({
    accountId: other,
    value,
    effectiveFrom: '2026-06-01T00:00:00Z',
    effectiveUntil: '2026-07-01T00:00:00Z',
  });
  await fixture.said();
  expect((await assigned({ accountId: one, value, ...span })).__typename).toBe(answer);
  expect(await fixture.said()).toHaveLength(answer === 'Account' ? 1 : 0);
});

test('of many that want a value at once, one gets it', async () => {
  const wanted = Array.from({ length: 8 }, (_, index) =>
    assigned({ accountId: index % 2 === 0 ? one : other, value: 'app-race' }),
  );
  const answers = (await Promise.all(wanted)).map(({ __typename }) => __typename);
  expect(answers.filter((name) => name === 'Account')).toHaveLength(1);
  expect(answers.filter((name) => name === 'Conflict')).toHaveLength(7);
});

test('the database itself refuses a second holder, whoever asks', async () => {
  await assigned({ accountId: one, value: 'app-guarded' });
  const forced = fixture.rows(
    `insert into customer.alias (id, account_id, value, effective_from, revision) values ('als_forced', ?, 'app-guarded', '2027-01-01', 1)`,
    [other],
  );
  await expect(forced).rejects.toThrow('alias_belongs_to_one_account_at_any_instant');
});

describe('moveAlias', () => {
  const MOVE = `mutation ($input: MoveAliasInput!) { moveAlias(input: $input) {
    __typename ... on Account { id aliases { value effectiveFrom effectiveUntil standing } } ... on Problem { message }
    ... on InvalidInput { fields { path } } } }`;
  const moved = async (input: object) => (await fixture.run(MOVE, { input })).data.moveAlias;
  const HISTORY = `query ($v: String!) { aliasHistory(value: $v) { account { id } effectiveFrom effectiveUntil standing } }`;

  test('changes an alias over at one instant, says both spans, and keeps the history', async () => {
    const value = 'app-changes-over';
    await assigned({ accountId: one, value });
    await fixture.said();
    const at = new Date(fixture.clock.now().getTime() + 60_000).toISOString();
    expect(await moved({ value, toAccountId: other, effectiveFrom: at })).toMatchObject({
      id: other,
      aliases: expect.arrayContaining([{ value, effectiveFrom: at, effectiveUntil: null, standing: 'PLANNED' }]),
    });
    expect(await fixture.said()).toMatchObject([
      { payload: { value, accountId: one, effectiveUntil: at, revision: 2 } },
      { payload: { value, accountId: other, effectiveFrom: at, effectiveUntil: null, revision: 1 } },
    ]);
    const { data } = await fixture.run(HISTORY, { v: value });
    expect(data.aliasHistory).toMatchObject([
      { account: { id: other }, standing: 'PLANNED' },
      { account: { id: one }, standing: 'CURRENT', effectiveUntil: at },
    ]);
    expect(await fixture.audited(other)).toContain('moveAlias');
  });

  test('of many that move one alias at once, one does', async () => {
    const value = 'app-move-race';
    await assigned({ accountId: one, value });
    fixture.clock.advanceBy(1);
    const answers = await Promise.all(Array.from({ length: 6 }, () => moved({ value, toAccountId: other })));
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual(
      ['Account', ...Array(5).fill('Conflict')].sort(),
    );
  });

  test.each`
    input                                                | refusal           | because
    ${{ value: 'app-nobodys' }}                          | ${'NotFound'}     | ${'nobody has it'}
    ${{ toAccountId: 'acc_01kav3hjj0e6a9h0m6f5q6z3wd' }} | ${'NotFound'}     | ${'there is no such account'}
    ${{ effectiveFrom: '2026-01-01T00:00:00Z' }}         | ${'InvalidInput'} | ${'what was counted then may be invoiced'}
  `('is refused with $refusal because $because', async ({ input, refusal }) => {
    await assigned({ accountId: one, value: 'app-stays' });
    await fixture.said();
    expect((await moved({ value: 'app-stays', toAccountId: other, ...input })).__typename).toBe(refusal);
    expect(await fixture.said()).toEqual([]);
  });
});

describe('releaseAlias', () => {
  test('ends an alias now, says the next revision, and lets another have it', async () => {
    await assigned({ accountId: one, value: 'app-ends' });
    fixture.clock.advanceBy(60_000);
    await fixture.said();
    const { data } = await fixture.run(RELEASE, { input: { accountId: one, value: 'app-ends' } });
    expect(data.releaseAlias.aliases).toContainEqual({
      value: 'app-ends',
      effectiveUntil: fixture.clock.now().toISOString(),
    });
    expect(await fixture.said()).toMatchObject([{ payload: { value: 'app-ends', revision: 2 } }]);
    expect((await assigned({ accountId: other, value: 'app-ends' })).__typename).toBe('Account');
  });

  test.each`
    input                                                                 | answer            | because
    ${{ value: 'app-never' }}                                             | ${'NotFound'}     | ${'the account never had it'}
    ${{ value: 'app-kept', effectiveUntil: '2026-01-01T00:00:00Z' }}      | ${'InvalidInput'} | ${'what was counted since may be invoiced'}
    ${{ value: 'app-kept', accountId: 'acc_01kav3hjj0e6a9h0m6f5q6z3wd' }} | ${'NotFound'}     | ${'there is no such account'}
  `('refuses $input with $answer because $because', async ({ input, answer }) => {
    await assigned({ accountId: one, value: 'app-kept' });
    const { data } = await fixture.run(RELEASE, { input: { accountId: one, ...input } });
    expect(data.releaseAlias.__typename).toBe(answer);
  });
});
