import fc from 'fast-check';
import { Money } from '@otpless/money/money';
import { amountInWords, wholeInWords } from './amount-in-words';

test.each`
  amount            | currency | words
  ${'0'}            | ${'INR'} | ${'Rupees Zero Only'}
  ${'0.05'}         | ${'INR'} | ${'Rupees Zero and Five Paise Only'}
  ${'590'}          | ${'INR'} | ${'Rupees Five Hundred Ninety Only'}
  ${'1180.50'}      | ${'INR'} | ${'Rupees One Thousand One Hundred Eighty and Fifty Paise Only'}
  ${'100000'}       | ${'INR'} | ${'Rupees One Lakh Only'}
  ${'1234567.89'}   | ${'INR'} | ${'Rupees Twelve Lakh Thirty Four Thousand Five Hundred Sixty Seven and Eighty Nine Paise Only'}
  ${'10000000'}     | ${'INR'} | ${'Rupees One Crore Only'}
  ${'123450000000'} | ${'INR'} | ${'Rupees Twelve Thousand Three Hundred Forty Five Crore Only'}
  ${'-1'}           | ${'INR'} | ${'Minus Rupees One Only'}
  ${'12.50'}        | ${'USD'} | ${'USD Twelve and 50/100 Only'}
  ${'12'}           | ${'JPY'} | ${'JPY Twelve Only'}
  ${'1.005'}        | ${'KWD'} | ${'KWD One and 005/1000 Only'}
`('$currency $amount is "$words"', ({ amount, currency, words }) => {
  expect(amountInWords(Money.of(amount, currency))).toBe(words);
});

const values: Record<string, bigint> = { Hundred: 100n, Thousand: 1_000n, Lakh: 1_00_000n, Crore: 1_00_00_000n };
const below20 = `Zero One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve Thirteen Fourteen Fifteen Sixteen
  Seventeen Eighteen Nineteen`.split(/\s+/);
const tens = 'None Ten Twenty Thirty Forty Fifty Sixty Seventy Eighty Ninety'.split(' ');

/** Reads the words back, the other way round than they were written: the greatest group splits the words. */
function read(words: string[]): bigint {
  for (const group of ['Crore', 'Lakh', 'Thousand', 'Hundred']) {
    const at = words.lastIndexOf(group);
    if (at >= 0) return read(words.slice(0, at)) * values[group]! + read(words.slice(at + 1));
  }
  return words.reduce((sum, word) => {
    const unit = below20.indexOf(word);
    return sum + BigInt(unit >= 0 ? unit : tens.indexOf(word) * 10);
  }, 0n);
}

test('the words read back are the number', () =>
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 18n }), (value) => {
      expect(read(wholeInWords(value).split(' '))).toBe(value);
    }),
  ));
