import { filterText } from './filter-text';
import { parseFilter } from './parse-filter';
import { predicateOf } from './predicate';
import type { MeterFilter } from './filter';

const event = {
  attributes: { amount: '100.50', attempts: '3' },
  dimensions: { country: 'IN', channel: 'SMS' },
};
const india = { dimension: 'country', is: '=', value: 'IN' };
const gulf = { dimension: 'country', in: ['AE', 'SA'] };

test.each`
  filter                                                    | holds    | text                                                         | because
  ${null}                                                   | ${true}  | ${'every event'}                                             | ${'nothing is asked'}
  ${india}                                                  | ${true}  | ${'country = IN'}                                            | ${'it is'}
  ${{ dimension: 'country', is: '!=', value: 'AE' }}        | ${true}  | ${'country != AE'}                                           | ${'it is another'}
  ${gulf}                                                   | ${false} | ${'country in (AE, SA)'}                                     | ${'it is none of them'}
  ${{ dimension: 'country', in: ['IN'] }}                   | ${true}  | ${'country in (IN)'}                                         | ${'it is one of one'}
  ${{ attribute: 'amount', is: '=', value: '100.5' }}       | ${true}  | ${'amount = 100.5'}                                          | ${'zeros at the end are worth nothing'}
  ${{ attribute: 'amount', is: '!=', value: '100.5' }}      | ${false} | ${'amount != 100.5'}                                         | ${'it is that'}
  ${{ attribute: 'amount', is: '>', value: '100.49' }}      | ${true}  | ${'amount > 100.49'}                                         | ${'it is greater'}
  ${{ attribute: 'amount', is: '>', value: '100.5' }}       | ${false} | ${'amount > 100.5'}                                          | ${'it is the same'}
  ${{ attribute: 'amount', is: '>=', value: '100.5' }}      | ${true}  | ${'amount >= 100.5'}                                         | ${'the same will do'}
  ${{ attribute: 'amount', is: '<', value: '20' }}          | ${false} | ${'amount < 20'}                                             | ${'numbers are not compared as texts'}
  ${{ attribute: 'amount', is: '<=', value: '100.5' }}      | ${true}  | ${'amount <= 100.5'}                                         | ${'the same will do'}
  ${{ attribute: 'attempts', in: ['1', '3.0'] }}            | ${true}  | ${'attempts in (1, 3)'}                                      | ${'it is one of these numbers'}
  ${{ attribute: 'attempts', in: ['1'] }}                   | ${false} | ${'attempts in (1)'}                                         | ${'it is none of them'}
  ${{ exists: 'amount' }}                                   | ${true}  | ${'amount exists'}                                           | ${'there is such an attribute'}
  ${{ exists: 'channel' }}                                  | ${true}  | ${'channel exists'}                                          | ${'there is such a dimension'}
  ${{ exists: 'phone' }}                                    | ${false} | ${'phone exists'}                                            | ${'there is none'}
  ${{ exists: 'toString' }}                                 | ${false} | ${'toString exists'}                                         | ${'what every object has is not the event’s'}
  ${{ dimension: 'toString', is: '!=', value: 'x' }}        | ${false} | ${'toString != x'}                                           | ${'what every object has is not the event’s'}
  ${{ dimension: 'phone', is: '!=', value: 'x' }}           | ${false} | ${'phone != x'}                                              | ${'what is not there is not compared'}
  ${{ attribute: 'cost', is: '!=', value: '0' }}            | ${false} | ${'cost != 0'}                                               | ${'what is not there is not compared'}
  ${{ not: { attribute: 'cost', is: '=', value: '0' } }}    | ${true}  | ${'not cost = 0'}                                            | ${'it does not hold, so its opposite does'}
  ${{ and: [india, { not: gulf }] }}                        | ${true}  | ${'country = IN and not country in (AE, SA)'}                | ${'both hold'}
  ${{ and: [india, gulf] }}                                 | ${false} | ${'country = IN and country in (AE, SA)'}                    | ${'one does not'}
  ${{ or: [gulf, india] }}                                  | ${true}  | ${'country in (AE, SA) or country = IN'}                     | ${'one holds'}
  ${{ or: [gulf, { not: india }] }}                         | ${false} | ${'country in (AE, SA) or not country = IN'}                 | ${'none holds'}
  ${{ and: [{ or: [gulf, india] }, { exists: 'amount' }] }} | ${true}  | ${'(country in (AE, SA) or country = IN) and amount exists'} | ${'filters hold filters'}
`('$text: $holds because $because', ({ filter, holds, text }) => {
  const read = parseFilter(filter) as MeterFilter;
  expect([filterText(read), predicateOf(read)(event)]).toEqual([text, holds]);
});
