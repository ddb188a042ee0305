import { misfitAt } from './refusal';

const decimal = 'A Decimal is a string of at most 26 digits before and 12 after the point, such as "0.0175".';

test.each`
  message                                                                                        | path                       | because
  ${`Variable "$input" got invalid value "abc" at "input.amount"; ${decimal}`}                   | ${'amount'}                | ${'a field is named'}
  ${`Variable "$input" got invalid value "" at "input.rates[0].slabs[12].rate"; ${decimal}`}     | ${'rates.0.slabs.12.rate'} | ${'places in lists are numbers between points'}
  ${`Variable "$input" got invalid value "a\nb" at "input.cycle.days"; Int cannot represent it`} | ${'cycle.days'}            | ${'what was typed may have lines'}
`('$message is about $path because $because', ({ message, path }) => expect(misfitAt(message)?.path).toBe(path));

test('a decimal that cannot be read is said in plain words', () =>
  expect(misfitAt(`Variable "$input" got invalid value "x" at "input.rate"; ${decimal}`)?.message).toBe(
    'rate: write a number such as 0.0175, with at most 12 digits after the point',
  ));

test('a field is called by its name', () =>
  expect(
    misfitAt('Variable "$input" got invalid value "x" at "input.cycle.graceDays"; Int cannot represent it')?.message,
  ).toBe('grace days: write a whole number'));

test('any other error is about no field', () => expect(misfitAt('The server is busy')).toBeUndefined());
