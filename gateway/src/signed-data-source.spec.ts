import { mistakeIn } from './signed-data-source';

const errors = (code: string) => [{ message: 'Variable "$input" got invalid value "five"', extensions: { code } }];

test.each`
  response                                                        | is                  | because
  ${{ status: 400, body: { errors: errors('BAD_USER_INPUT') } }}  | ${'BAD_USER_INPUT'} | ${'the caller can mend what cannot be read'}
  ${{ status: 400, body: { errors: errors('INTERNAL_SERVER') } }} | ${undefined}        | ${'another refusal is not the caller’s mistake'}
  ${{ status: 503, body: { errors: errors('BAD_USER_INPUT') } }}  | ${undefined}        | ${'a service that is down refuses nothing'}
  ${{ status: 400, body: 'Bad Request' }}                         | ${undefined}        | ${'a proxy’s page says nothing of the operation'}
  ${undefined}                                                    | ${undefined}        | ${'there may be no answer at all'}
`('$response is $is because $because', ({ response, is }) => {
  expect(mistakeIn(response)?.extensions['code']).toBe(is);
});
