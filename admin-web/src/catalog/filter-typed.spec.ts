import { emptyGroup, emptyTest, filterSaid, pathOfPart, type TypedFilter } from './filter-typed';

const india: TypedFilter = { ...emptyTest, name: 'country', value: 'IN' };

test.each`
  filter                                                                                     | said                                                       | because
  ${emptyGroup}                                                                              | ${null}                                                    | ${'nothing is filtered'}
  ${india}                                                                                   | ${{ dimension: 'country', is: '=', value: 'IN' }}          | ${'it is a dimension'}
  ${{ ...india, negated: true }}                                                             | ${{ not: { dimension: 'country', is: '=', value: 'IN' } }} | ${'it must not hold'}
  ${{ ...emptyTest, name: 'amount', test: '>=', value: '100' }}                              | ${{ attribute: 'amount', is: '>=', value: '100' }}         | ${'it is an attribute'}
  ${{ ...emptyTest, name: 'country', test: 'in', values: ['IN', 'AE'] }}                     | ${{ dimension: 'country', in: ['IN', 'AE'] }}              | ${'values are listed'}
  ${{ ...emptyTest, name: 'phone', test: 'exists' }}                                         | ${{ exists: 'phone' }}                                     | ${'presence has no value'}
  ${{ ...emptyGroup, join: 'or', parts: [{ ...emptyTest, name: 'phone', test: 'exists' }] }} | ${{ or: [{ exists: 'phone' }] }}                           | ${'groups hold parts'}
`('$said is said because $because', ({ filter, said }) => {
  expect(filterSaid(filter, ['amount'])).toEqual(said);
});

test('a part is named as the graph names it', () => {
  const group = { ...emptyGroup, negated: true, parts: [india] };
  expect(pathOfPart(group, 'filter', 0)).toBe('filter.not.and.0');
  expect(pathOfPart({ ...group, negated: false, join: 'or' }, 'filter.and.1', 0)).toBe('filter.and.1.or.0');
});
