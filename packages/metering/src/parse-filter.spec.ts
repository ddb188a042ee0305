import { InvalidInput } from '@otpless/problem/problem';
import { parseFilter } from './parse-filter';

const country = { dimension: 'country', is: '=', value: 'IN' };
const nested = (depth: number): unknown => (depth === 0 ? country : { not: nested(depth - 1) });

test.each`
  value                                                 | read                                                                                      | because
  ${undefined}                                          | ${null}                                                                                   | ${'no filter counts everything'}
  ${{}}                                                 | ${null}                                                                                   | ${'an empty one neither filters'}
  ${country}                                            | ${country}                                                                                | ${'it is a comparison'}
  ${{ attribute: 'amount', is: '>=', value: '100.50' }} | ${{ attribute: 'amount', is: '>=', value: '100.5' }}                                      | ${'numbers are kept as they are worth'}
  ${{ attribute: 'amount', in: ['1', '2'] }}            | ${{ attribute: 'amount', in: ['1', '2'] }}                                                | ${'numbers may be listed'}
  ${{ exists: 'phone' }}                                | ${{ exists: 'phone' }}                                                                    | ${'presence may be asked for'}
  ${{ and: [country, { or: [{ not: country }] }] }}     | ${{ and: [country, { or: [{ not: country }] }] }}                                         | ${'filters hold filters'}
  ${{ country: ['IN', 'AE'] }}                          | ${{ dimension: 'country', in: ['IN', 'AE'] }}                                             | ${'so filters once were'}
  ${{ country: ['IN'], channel: ['SMS'] }}              | ${{ and: [{ dimension: 'country', in: ['IN'] }, { dimension: 'channel', in: ['SMS'] }] }} | ${'all of those had to hold'}
`('$value is read as $read because $because', ({ value, read }) => {
  expect(parseFilter(value)).toEqual(read);
});

test.each`
  value                                                  | paths                                    | because
  ${['IN']}                                              | ${['filter']}                            | ${'a filter is an object'}
  ${'country = IN'}                                      | ${['filter']}                            | ${'a filter is no text'}
  ${{ country: 'IN' }}                                   | ${['filter']}                            | ${'nothing says what must hold'}
  ${{ country: [] }}                                     | ${['filter']}                            | ${'it would count nothing'}
  ${{ country: [1] }}                                    | ${['filter']}                            | ${'dimension values are texts'}
  ${{ country: ['IN', 'IN'] }}                           | ${['filter.in.1']}                       | ${'once is enough'}
  ${{ and: [country], or: [country] }}                   | ${['filter']}                            | ${'which of the two?'}
  ${{ and: [] }}                                         | ${['filter.and']}                        | ${'an empty list says nothing'}
  ${{ and: country }}                                    | ${['filter.and']}                        | ${'parts are a list'}
  ${{ and: [country, 1, { or: [2] }] }}                  | ${['filter.and.1', 'filter.and.2.or.0']} | ${'all that is wrong is said at once'}
  ${{ not: [country] }}                                  | ${['filter.not']}                        | ${'not has one part'}
  ${{ not: country, else: country }}                     | ${['filter.else']}                       | ${'there is no else'}
  ${{ exists: 1 }}                                       | ${['filter.exists']}                     | ${'names are texts'}
  ${{ exists: 'phone', is: '=' }}                        | ${['filter.is']}                         | ${'presence is not compared'}
  ${{ attribute: 1, is: '=', value: '1' }}               | ${['filter.attribute']}                  | ${'names are texts'}
  ${{ attribute: 'amount', is: '~', value: '1' }}        | ${['filter.is']}                         | ${'there is no such comparison'}
  ${{ attribute: 'amount', is: '=', value: 1 }}          | ${['filter.value']}                      | ${'a JSON number has lost its exactness'}
  ${{ attribute: 'amount', is: '=', value: '1e3' }}      | ${['filter.value']}                      | ${'decimals have no exponent'}
  ${{ attribute: 'amount', in: ['1', '1.0'] }}           | ${['filter.in.1']}                       | ${'it is the same number'}
  ${{ attribute: 'amount', in: '1' }}                    | ${['filter.in']}                         | ${'values are a list'}
  ${{ dimension: 'country', is: '<', value: 'IN' }}      | ${['filter.is']}                         | ${'texts have no order here'}
  ${{ dimension: 'country', is: '=', value: 1 }}         | ${['filter.value']}                      | ${'dimension values are texts'}
  ${{ dimension: 'country', in: [] }}                    | ${['filter.in']}                         | ${'it would count nothing'}
  ${{ dimension: 'country', in: ['IN'], is: '=' }}       | ${['filter.is']}                         | ${'one way of comparing'}
  ${{ dimension: 'c', in: Array(501).fill('x') }}        | ${['filter.in']}                         | ${'that many values are a table'}
  ${{ dimension: 'c', is: '=', value: 'x'.repeat(257) }} | ${['filter.value']}                      | ${'no event has such a value'}
  ${nested(30)}                                          | ${['filter']}                            | ${'nobody reads that deep'}
  ${{ or: Array(201).fill(country) }}                    | ${['filter']}                            | ${'nobody reads that much'}
`('$paths are wrong because $because', ({ value, paths }) => {
  const refused = parseFilter(value);
  expect(refused instanceof InvalidInput && refused.fields.map(({ path }) => path)).toEqual(paths);
});
