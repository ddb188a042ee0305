import { statusOfCode } from './problem-json';

test.each`
  code                           | status | because
  ${'UNAUTHENTICATED'}           | ${401} | ${'the caller is nobody'}
  ${'FORBIDDEN'}                 | ${403} | ${'the caller may not'}
  ${'NOT_FOUND'}                 | ${404} | ${'it is not there'}
  ${'BAD_USER_INPUT'}            | ${400} | ${'the caller can mend it'}
  ${'GRAPHQL_VALIDATION_FAILED'} | ${400} | ${'a parameter had the wrong type'}
  ${'UNAVAILABLE'}               | ${503} | ${'it is worth trying again'}
  ${'INTERNAL_SERVER_ERROR'}     | ${500} | ${'it is our mistake'}
  ${undefined}                   | ${500} | ${'an unknown error is ours'}
`('$code is $status because $because', ({ code, status }) => expect(statusOfCode(code)).toBe(status));
