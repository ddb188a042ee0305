import { Quantity } from '@otpless/money/quantity';
import { slabsOf } from '../testing/cards';
import { stairStep } from './stair-step';

const steps = slabsOf(['0', 'FLAT', '100'], ['1000', 'FLAT', '250'], ['5000', 'FLAT', '900']);
const cost = (quantity: string) => stairStep(steps, Quantity.of(quantity), 'INR');

test.each`
  quantity    | total    | because
  ${'0'}      | ${null}  | ${'nothing used costs nothing'}
  ${'-1'}     | ${null}  | ${'nor does less than nothing'}
  ${'0.001'}  | ${'100'} | ${'the first step begins above nothing'}
  ${'1000'}   | ${'100'} | ${'a step ends at its end, inclusive'}
  ${'1000.5'} | ${'250'} | ${'a fraction over is on the next step'}
  ${'5000'}   | ${'250'} | ${'only the price of the step is paid, not those below'}
  ${'999999'} | ${'900'} | ${'the last step has no end'}
`('$quantity cost $total because $because', ({ quantity, total }) => {
  expect(cost(quantity)[0]?.amount.toFixed() ?? null).toBe(total);
});

test('the working is one step, with the slab', () => {
  expect(cost('1200').map((step) => ({ ...step, amount: step.amount.toFixed() }))).toEqual([
    {
      rule: 'slab above 1000 up to 5000 flat',
      slab: { startAfter: '1000', upTo: '5000' },
      quantity: '1200',
      rate: '250',
      amount: '250',
    },
  ]);
});

test('a step is priced FLAT', () => {
  expect(() => stairStep(slabsOf(['0', 'PER_UNIT', '1']), Quantity.of('1'), 'INR')).toThrow('priced FLAT');
});
