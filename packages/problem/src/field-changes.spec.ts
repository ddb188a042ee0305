import * as fc from 'fast-check';
import { changesBetween, netChanges } from './field-changes';

const at = new Date('2026-11-22T10:00:00Z');

test.each`
  before                                | after                           | changes                                                                 | because
  ${{ name: 'A' }}                      | ${{ name: 'B' }}                | ${[{ path: 'name', before: 'A', after: 'B' }]}                          | ${'a field has another value'}
  ${{ name: 'A', tags: ['x'] }}         | ${{ name: 'A', tags: ['x'] }}   | ${[]}                                                                   | ${'nothing differs'}
  ${{ tags: ['x'] }}                    | ${{ tags: ['x', 'y'] }}         | ${[{ path: 'tags', before: 'x', after: 'x, y' }]}                       | ${'a list of words is read as one'}
  ${{ tags: [] }}                       | ${{ tags: ['x'] }}              | ${[{ path: 'tags', before: null, after: 'x' }]}                         | ${'an empty list is nothing'}
  ${{ address: { city: 'Pune' } }}      | ${{ address: { city: 'Goa' } }} | ${[{ path: 'address.city', before: 'Pune', after: 'Goa' }]}             | ${'what lies inside is named by its way'}
  ${{ address: null }}                  | ${{ address: { city: 'Goa' } }} | ${[{ path: 'address.city', before: null, after: 'Goa' }]}               | ${'there was none'}
  ${{ contacts: [{ email: 'a@b.c' }] }} | ${{ contacts: [] }}             | ${[{ path: 'contacts.0.email', before: 'a@b.c', after: null }]}         | ${'it was taken away'}
  ${{ days: 0 }}                        | ${{ days: 15 }}                 | ${[{ path: 'days', before: '0', after: '15' }]}                         | ${'nought is a value'}
  ${{ since: null }}                    | ${{ since: at }}                | ${[{ path: 'since', before: null, after: '2026-11-22T10:00:00.000Z' }]} | ${'instants are told in UTC'}
`('from $before to $after: $changes, because $because', ({ before, after, changes }) =>
  expect(changesBetween(before, after)).toEqual(changes),
);

const states = fc.array(fc.record({ a: fc.integer(), b: fc.option(fc.string({ minLength: 1 })) }), { minLength: 1 });

test('the changes of many edits are those from the first state to the last', () =>
  fc.assert(
    fc.property(states, (history) => {
      const edits = history.slice(1).map((state, index) => changesBetween(history[index]!, state));
      const byPath = (one: { path: string }, other: { path: string }) => one.path.localeCompare(other.path);
      expect(netChanges(edits).sort(byPath)).toEqual(changesBetween(history[0]!, history.at(-1)!).sort(byPath));
    }),
  ));
