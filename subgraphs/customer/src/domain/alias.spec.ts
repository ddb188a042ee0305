import { Conflict, InvalidInput, NotFound } from '@otpless/problem/problem';
import * as fc from 'fast-check';
import type { Account } from './account';
import { type Alias, assign, overlap, release } from './alias';

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

test('after any assignments and releases, no value belongs to two accounts at one instant', () =>
  fc.assert(
    fc.property(fc.array(spans, { maxLength: 12 }), (wanted) => {
      const given: Alias[] = [];
      wanted.forEach((each, index) => {
        const assigned = assign(`als_${index}`, account, 'shop', each, given);
        if (!(assigned instanceof Conflict)) given.push(assigned as Alias);
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
`('releasing $spans at $until gives $outcome because $because', ({ spans: spansHeld, until, outcome }) => {
  const released = release(spansHeld, 'shop', day(until)!);
  expect(released).toBeInstanceOf(outcome);
  if (outcome === Object) expect(released).toMatchObject({ effectiveUntil: day(until), revision: 2 });
});
