import { moved } from './moved';

test.each`
  from | by    | list               | because
  ${0} | ${1}  | ${['b', 'a', 'c']} | ${'it goes down one'}
  ${2} | ${-1} | ${['a', 'c', 'b']} | ${'it goes up one'}
  ${0} | ${-1} | ${['a', 'b', 'c']} | ${'the first has nowhere up to go'}
  ${2} | ${5}  | ${['a', 'b', 'c']} | ${'the last has nowhere down to go'}
  ${7} | ${1}  | ${['a', 'b', 'c']} | ${'there is nothing to move'}
`('a, b, c become $list because $because', ({ from, by, list }) =>
  expect(moved(['a', 'b', 'c'], from, by)).toEqual(list),
);
