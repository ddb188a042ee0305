import * as fc from 'fast-check';
import { type Span, changedFrom, holdsAt, standingAt, withoutPlans } from './span';

const day = (of: number) => new Date(Date.UTC(2026, 10, of));
interface Worded extends Span {
  readonly word: string;
}
const first: Worded = { word: 'first', effectiveFrom: day(1), effectiveUntil: null };
const put = (spans: readonly Worded[], at: number, word: string) =>
  changedFrom(spans, day(at), (span) => ({ word, ...span }));

test('what changes ends what was before, and goes on until what was planned', () => {
  const planned = put([first], 20, 'planned');
  expect(put(planned, 10, 'between')).toEqual([
    { word: 'first', effectiveFrom: day(1), effectiveUntil: day(10) },
    { word: 'between', effectiveFrom: day(10), effectiveUntil: day(20) },
    { word: 'planned', effectiveFrom: day(20), effectiveUntil: null },
  ]);
});

test('what begins at the same instant is replaced', () =>
  expect(put(put([first], 10, 'once'), 10, 'again').map(({ word }) => word)).toEqual(['first', 'again']));

test('without its plans, what holds goes on', () =>
  expect(withoutPlans(put(put([first], 5, 'now'), 20, 'planned'), day(10))).toEqual([
    { word: 'first', effectiveFrom: day(1), effectiveUntil: day(5) },
    { word: 'now', effectiveFrom: day(5), effectiveUntil: null },
  ]));

test.each`
  at    | standing     | because
  ${4}  | ${'PLANNED'} | ${'it begins on the 5th'}
  ${5}  | ${'CURRENT'} | ${'the beginning is inclusive'}
  ${10} | ${'ENDED'}   | ${'the end is exclusive'}
`('on the $at it is $standing because $because', ({ at, standing }) =>
  expect(standingAt({ effectiveFrom: day(5), effectiveUntil: day(10) }, day(at))).toBe(standing),
);

test('after any changes, exactly one holds at any instant from the first on', () =>
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 12 }), (days) => {
      const spans = days.reduce<readonly Worded[]>((known, at, index) => put(known, at, String(index)), [first]);
      for (let at = 1; at <= 31; at += 1) expect(spans.filter((span) => holdsAt(span, day(at)))).toHaveLength(1);
    }),
  ));
