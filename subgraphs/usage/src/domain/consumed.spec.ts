import { acknowledgedFloor, hasConsumed } from './consumed';

const idle = { acknowledgedUpTo: 3, outstanding: 0 };
const busy = (acknowledgedUpTo: number) => ({ acknowledgedUpTo, outstanding: 5 });

test.each`
  progress                | last  | consumed | floor | because
  ${[idle, idle]}         | ${90} | ${true}  | ${90} | ${'nothing waits, however old its last message is'}
  ${[idle, busy(89)]}     | ${90} | ${false} | ${89} | ${'one partition has not come so far'}
  ${[idle, busy(90)]}     | ${90} | ${true}  | ${90} | ${'what waits came later'}
  ${[busy(95), busy(92)]} | ${90} | ${true}  | ${90} | ${'all are past it'}
  ${[]}                   | ${90} | ${true}  | ${90} | ${'nobody has to be waited for'}
`('$progress has consumed up to $last: $consumed, because $because', ({ progress, last, consumed, floor }) => {
  expect(hasConsumed(progress, last)).toBe(consumed);
  expect(acknowledgedFloor(progress, last)).toBe(floor);
});
