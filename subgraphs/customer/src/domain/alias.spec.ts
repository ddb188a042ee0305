import { Conflict, InvalidInput, NotFound, Problem } from '@otpless/problem/problem';
import * as fc from 'fast-check';
import type { Account } from './account';
import { type Alias, type AliasMove, assign, moveAlias, release } from './alias';
import { overlap } from './span';

const account = { id: 'acc_1', status: 'ACTIVE' } as Account;
const day = (of: number | null) => (of === null ? null : new Date(Date.UTC(2026, 10, of)));
const span = (from: number, until: number | null) => ({ effectiveFrom: day(from)!, effectiveUntil: day(until) });
const held = (from: number, until: number | null): Alias => ({
  id: 'als_1',
  accountId: 'acc_9',
  value: 'shop',
  revision: 1,
  ...span(from, until),
});

test.each`
  one          | other         | shared   | because
  ${[5, 10]}   | ${[10, 15]}   | ${false} | ${'the end is exclusive'}
  ${[10, 15]}  | ${[5, 10]}    | ${false} | ${'the order does not matter'}
  ${[5, 10]}   | ${[9, 15]}    | ${true}  | ${'both hold on the 9th'}
  ${[5, 10]}   | ${[6, 7]}     | ${true}  | ${'one lies inside the other'}
  ${[5, null]} | ${[20, null]} | ${true}  | ${'what goes on never ends'}
  ${[5, null]} | ${[1, 5]}     | ${false} | ${'it begins when the other ends'}
  ${[5, null]} | ${[1, 6]}     | ${true}  | ${'it begins before the other ends'}
  ${[5, 10]}   | ${[5, 10]}    | ${true}  | ${'they are the same'}
`('$one and $other share an instant: $shared, because $because', ({ one, other, shared }) => {
  expect(overlap(span(one[0], one[1]), span(other[0], other[1]))).toBe(shared);
});

const spans = fc
  .tuple(fc.integer({ min: 1, max: 30 }), fc.option(fc.integer({ min: 1, max: 30 })))
  .map(([from, length]) => span(from, length === null ? null : from + length));

/** Somebody wants the value for a span, or it is moved, or released, at a span's first instant. */
const steps = fc.record({
  verb: fc.constantFrom('assign' as const, 'move' as const, 'release' as const),
  accountId: fc.constantFrom('acc_1', 'acc_2', 'acc_3'),
  span: spans,
});

test('after any assignments, moves and releases, no value belongs to two accounts at one instant', () =>
  fc.assert(
    fc.property(fc.array(steps, { maxLength: 16 }), (wanted) => {
      let given: Alias[] = [];
      const put = (changed: Alias) => (given = [...given.filter(({ id }) => id !== changed.id), changed]);
      wanted.forEach(({ verb, accountId, span: each }, index) => {
        const by = { ...account, id: accountId };
        const [id, at] = [`als_${index}`, each.effectiveFrom];
        if (verb === 'assign') {
          const assigned = assign(id, by, 'shop', each, given);
          if (!(assigned instanceof Problem)) put(assigned);
        } else if (verb === 'move') {
          const moved = moveAlias(id, given, by, 'shop', at, day(1)!);
          if (!(moved instanceof Problem)) [moved.ended, moved.begun].forEach(put);
        } else {
          const released = release(
            given.filter((alias) => alias.accountId === accountId),
            'shop',
            at,
            day(1)!,
          );
          if (!(released instanceof Problem)) put(released);
        }
      });
      for (let at = 1; at <= 61; at += 1) {
        const instant = day(at)!;
        const holders = given.filter(
          (alias) =>
            alias.effectiveFrom <= instant && (alias.effectiveUntil === null || instant < alias.effectiveUntil),
        );
        expect(holders.length).toBeLessThanOrEqual(1);
      }
    }),
  ));

test.each`
  value              | account                               | from | until | path                | because
  ${''}              | ${account}                            | ${1} | ${2}  | ${'value'}          | ${'events carry something'}
  ${'a shop'}        | ${account}                            | ${1} | ${2}  | ${'value'}          | ${'a blank is lost too easily'}
  ${'x'.repeat(129)} | ${account}                            | ${1} | ${2}  | ${'value'}          | ${'subjects have 128 characters at most'}
  ${'acc_whoever'}   | ${account}                            | ${1} | ${2}  | ${'value'}          | ${'it would take over an account’s events'}
  ${'shop'}          | ${{ ...account, status: 'ARCHIVED' }} | ${1} | ${2}  | ${'accountId'}      | ${'nothing more is billed to it'}
  ${'shop'}          | ${account}                            | ${2} | ${2}  | ${'effectiveUntil'} | ${'a span of no time holds no event'}
  ${'shop'}          | ${account}                            | ${3} | ${2}  | ${'effectiveUntil'} | ${'it ends before it begins'}
`(
  '$value from $from until $until is refused at $path because $because',
  ({ value, account: given, from, until, path }) =>
    expect(assign('als_2', given, value, span(from, until), [])).toMatchObject({ fields: [{ path }] }),
);

test('may begin in the past where nothing overlaps', () => {
  expect(assign('als_2', account, 'shop', span(1, 5), [held(5, null)])).toMatchObject({ revision: 1 });
  expect(assign('als_2', account, 'shop', span(1, null), [held(5, null)])).toBeInstanceOf(Conflict);
});

test.each`
  spans              | until | outcome         | because
  ${[held(5, null)]} | ${9}  | ${Object}       | ${'it holds on the 9th'}
  ${[held(5, 12)]}   | ${9}  | ${Object}       | ${'it may end earlier than planned'}
  ${[held(5, 9)]}    | ${9}  | ${Object}       | ${'saying it again changes nothing that matters'}
  ${[held(5, 8)]}    | ${9}  | ${NotFound}     | ${'a release never lengthens'}
  ${[held(5, null)]} | ${5}  | ${InvalidInput} | ${'nothing would be left of it'}
  ${[]}              | ${9}  | ${NotFound}     | ${'the account never had it'}
  ${[held(1, null)]} | ${3}  | ${InvalidInput} | ${'what was counted since then may be invoiced'}
`('releasing $spans at $until gives $outcome because $because', ({ spans: spansHeld, until, outcome }) => {
  const released = release(spansHeld, 'shop', day(until)!, day(4)!);
  expect(released).toBeInstanceOf(outcome);
  if (outcome === Object) expect(released).toMatchObject({ effectiveUntil: day(until), revision: 2 });
});

const other = { id: 'acc_2', name: 'Other', status: 'ACTIVE' } as Account;
test.each`
  spans                           | to                                  | at   | outcome                 | because
  ${[held(5, null)]}              | ${other}                            | ${9} | ${{ begun: [9, null] }} | ${'what went on goes on with the other'}
  ${[held(5, 12)]}                | ${other}                            | ${9} | ${{ begun: [9, 12] }}   | ${'a planned end stays'}
  ${[held(5, 8), held(10, null)]} | ${other}                            | ${9} | ${NotFound}             | ${'nobody has it on the 9th'}
  ${[]}                           | ${other}                            | ${9} | ${NotFound}             | ${'nobody ever had it'}
  ${[held(5, null)]}              | ${{ ...other, id: 'acc_9' }}        | ${9} | ${Conflict}             | ${'it has it already'}
  ${[held(9, null)]}              | ${other}                            | ${9} | ${InvalidInput}         | ${'nothing would be left of the first'}
  ${[held(5, null)]}              | ${other}                            | ${3} | ${InvalidInput}         | ${'the third lies in the past'}
  ${[held(5, null)]}              | ${{ ...other, status: 'ARCHIVED' }} | ${9} | ${InvalidInput}         | ${'nothing more is billed to it'}
`('moving $spans.length spans to $to.id on the $at gives $outcome because $because', (row) => {
  const moved = moveAlias('als_2', row.spans, row.to, 'shop', day(row.at)!, day(4)!);
  if (typeof row.outcome === 'function') return expect(moved).toBeInstanceOf(row.outcome);
  const { ended, begun } = moved as AliasMove;
  expect(ended).toMatchObject({ id: 'als_1', accountId: 'acc_9', effectiveUntil: day(row.at), revision: 2 });
  const [from, until] = row.outcome.begun;
  expect(begun).toMatchObject({ id: 'als_2', accountId: 'acc_2', ...span(from, until), revision: 1 });
});
