import { InvalidInput } from '@otpless/problem/problem';
import { createFeature } from './feature';

const sso = { key: 'sso', name: 'Single sign-on', description: null, meterId: null };
const identity = { id: 'fea_1', createdAt: new Date(0) };

test.each`
  change                                  | path             | because
  ${{}}                                   | ${null}          | ${'a key and a name are enough'}
  ${{ meterId: 'met_1' }}                 | ${null}          | ${'its use may be counted'}
  ${{ description: 'Sign in with SAML' }} | ${null}          | ${'it may be described'}
  ${{ key: 'Single Sign-on' }}            | ${'key'}         | ${'rate cards name it by its key'}
  ${{ name: ' ' }}                        | ${'name'}        | ${'people read it'}
  ${{ description: '' }}                  | ${'description'} | ${'a description says something'}
`('$change: $path is wrong because $because', ({ change, path }) => {
  const feature = createFeature({ ...sso, ...change }, identity);
  expect(feature instanceof InvalidInput ? feature.fields.map((field) => field.path) : []).toEqual(
    path === null ? [] : [path],
  );
});
