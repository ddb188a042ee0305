import { narrowed, narrowedTo } from './narrowed';

test.each`
  chosen                         | whole        | part         | because
  ${''}                          | ${undefined} | ${undefined} | ${'nothing is chosen'}
  ${'exp_1'}                     | ${'exp_1'}   | ${undefined} | ${'it is the whole'}
  ${narrowedTo('exp_1', 'new')}  | ${'exp_1'}   | ${'new'}     | ${'it is a part'}
  ${narrowedTo('exp_1', 'v1.5')} | ${'exp_1'}   | ${'v1.5'}    | ${'a key may hold a dot'}
`('“$chosen” is $part of $whole because $because', ({ chosen, whole, part }) =>
  expect(narrowed(chosen as string)).toEqual({ whole, part }),
);
