import fc from 'fast-check';
import { NotADecimal } from './decimal';
import { Quantity } from './quantity';

const of = (text: string) => Quantity.of(text);

test.each`
  quantity   | size     | packages | because
  ${'0'}     | ${'10'}  | ${'0'}   | ${'nothing needs no package'}
  ${'0.001'} | ${'10'}  | ${'1'}   | ${'a begun package counts whole'}
  ${'10'}    | ${'10'}  | ${'1'}   | ${'a full package is one'}
  ${'10.01'} | ${'10'}  | ${'2'}   | ${'the next is begun'}
  ${'1'}     | ${'0.3'} | ${'4'}   | ${'sizes may be fractional'}
  ${'-15'}   | ${'10'}  | ${'-1'}  | ${'upwards, also below zero'}
`('$quantity fills $packages packages of $size because $because', ({ quantity, size, packages }) => {
  expect(of(quantity).packagesOf(of(size)).toFixed()).toBe(packages);
});

test('a package holds more than nothing', () => {
  for (const size of ['0', '-1'])
    expect(() => of('1').packagesOf(of(size))).toThrow(new RangeError('a package holds more than nothing'));
});

test('quantities are exact, ordered and written plainly', () => {
  expect(of('0.1').plus(of('0.2')).toFixed()).toBe('0.3');
  expect(of('0.3').minus(of('0.1')).toFixed()).toBe('0.2');
  expect(of('2').negated().toFixed()).toBe('-2');
  expect(Quantity.zero.negated().toFixed()).toBe('0');
  expect(of('1').compare(of('2'))).toBeLessThan(0);
  expect(of('1').equals(of('1.00'))).toBe(true);
  expect(Quantity.min(of('2'), of('1'), of('3')).toFixed()).toBe('1');
  expect(Quantity.max(of('2'), of('3'), of('1')).toFixed()).toBe('3');
  expect(Quantity.sum([of('1'), of('2.5')]).toFixed()).toBe('3.5');
  expect(Quantity.sum([]).isZero()).toBe(true);
  expect([of('1').isPositive(), of('-1').isNegative(), of('0').isPositive(), of('0').isNegative()]).toEqual([
    true,
    true,
    false,
    false,
  ]);
  expect(JSON.stringify({ q: of('1.50') })).toBe('{"q":"1.5"}');
  expect(`${of('1.50')}`).toBe('1.5');
  expect(Object.isFrozen(of('1'))).toBe(true);
});

test('of equal ones the least and the most is the first', () => {
  const [first, second] = [of('1'), of('1.0')];
  expect(Quantity.min(first, second)).toBe(first);
  expect(Quantity.max(first, second)).toBe(first);
});

test('a quantity from outside is read or refused, and never a JavaScript number', () => {
  expect((Quantity.parse('12.0') as Quantity).toFixed()).toBe('12');
  expect(Quantity.parse('twelve')).toBeInstanceOf(NotADecimal);
  expect(() => Quantity.of(1 as never)).toThrow(TypeError);
  expect(Quantity.of(of('1')).toFixed()).toBe('1');
});

test('packages hold the quantity, and one less would not', () =>
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e9 }), fc.integer({ min: 1, max: 1e5 }), (thousandths, sizeThousandths) => {
      const quantity = BigInt(thousandths);
      const size = BigInt(sizeThousandths);
      const packages = BigInt(
        of(`${thousandths}`)
          .packagesOf(of(`${sizeThousandths}`))
          .toFixed(),
      );
      expect(packages * size >= quantity && (packages - 1n) * size < quantity).toBe(true);
    }),
  ));
