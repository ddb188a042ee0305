import { Quantity } from '@otpless/money/quantity';
import { computedOf } from '@otpless/metering/compute';
import type { Expression } from '@otpless/metering/expression';
import { rateContract } from '@otpless/rating/rate-contract';
import { slabsOf, usageCard } from '@otpless/rating/testing/cards';
import { contract } from '@otpless/rating/testing/contracts';

/**
 * Figures of another engine (see vectors.md) about a fee of every event: a percentage, a fixed amount, at least and at most
 * so much. Here that is an attribute computed for each event, summed by a meter and charged as it is.
 */
const constant = (value: string): Expression => ({ constant: value });
const feeOfAnEvent = (percent: string, fixed: string, least: string, most: string): Expression => ({
  min: [
    {
      max: [
        { add: [{ multiply: [{ attribute: 'value' }, constant(percent), constant('0.01')] }, constant(fixed)] },
        constant(least),
      ],
    },
    constant(most),
  ],
});

test.each`
  id                  | events             | percent   | fixed  | total      | because
  ${'percentage-024'} | ${['100']}         | ${'1'}    | ${'1'} | ${'2'}     | ${'one per cent and 1 are between 1.75 and 12'}
  ${'percentage-025'} | ${['100', '1000']} | ${'1'}    | ${'1'} | ${'13'}    | ${'2 and 11'}
  ${'ours'}           | ${['10', '80']}    | ${'2.99'} | ${'0'} | ${'4.142'} | ${'0.299 is raised to 1.75, 2.392 stays'}
  ${'ours'}           | ${['10000']}       | ${'2.99'} | ${'0'} | ${'12'}    | ${'299 is cut to 12'}
`('$id: events of $events cost $total because $because', ({ events, percent, fixed, total }) => {
  const computed = [{ name: 'fee', expression: feeOfAnEvent(percent, fixed, '1.75', '12') }];
  const fees = (events as string[]).map((value) => computedOf(computed, { value }) as Record<string, string>);
  const quantity = Quantity.sum(fees.map(({ fee }) => Quantity.of(fee!)));
  const card = usageCard('PER_UNIT', slabsOf(['0', 'PER_UNIT', '1']));
  expect(rateContract(contract([card], { usage: [{ meterId: 'verifications', quantity }] })).total.toFixed()).toBe(
    total,
  );
});
