import { gstState, gstStates, isIndianState, placeOfRegistration } from './gst-state';

const inForce =
  '01 02 03 04 05 06 07 08 09 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 26 27 29 30 31 32 33 34 35 36 37 38 97';

test('there are 37 places in India, two retired states, the outside and the centre', () => {
  const codes = gstStates().map(({ code }) => code);
  expect(codes.filter(isIndianState)).toEqual(inForce.split(' '));
  expect(codes.filter((code) => !isIndianState(code))).toEqual(['25', '28', '96', '99']);
});

test.each`
  code    | name                                          | because
  ${'04'} | ${'Chandigarh'}                               | ${'a union territory has a code too'}
  ${'26'} | ${'Dadra and Nagar Haveli and Daman and Diu'} | ${'two union territories were merged in 2020'}
  ${'29'} | ${'Karnataka'}                                | ${'it is a state'}
  ${'38'} | ${'Ladakh'}                                   | ${'it is the newest'}
  ${'97'} | ${'Other Territory'}                          | ${'territorial waters are supplied as well'}
`('$code is $name because $because', ({ code, name }) => expect(gstState(code)?.name).toBe(name));

test.each`
  code    | place   | because
  ${'28'} | ${'37'} | ${'Andhra Pradesh was divided'}
  ${'25'} | ${'26'} | ${'Daman and Diu was merged'}
  ${'29'} | ${'29'} | ${'Karnataka is as it was'}
`('a registration of $code is supplied in $place because $because', ({ code, place }) =>
  expect(placeOfRegistration(code)).toBe(place),
);
