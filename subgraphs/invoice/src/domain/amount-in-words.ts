import { minorUnitOf } from '@otpless/money/currency';
import type { Money } from '@otpless/money/money';

const small = `Zero One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve Thirteen Fourteen Fifteen Sixteen
  Seventeen Eighteen Nineteen`.split(/\s+/);
const tens = 'Zero Ten Twenty Thirty Forty Fifty Sixty Seventy Eighty Ninety'.split(' ');

/** An amount as an invoice says it, in Indian numbering: "Rupees One Lakh and Fifty Paise Only". */
export function amountInWords(money: Money): string {
  const fixed = money.absolute().toMinorFixed();
  const [whole = '0', fraction = ''] = fixed.split('.');
  const sign = money.roundedToMinorUnit().isNegative() ? 'Minus ' : '';
  const unit = money.currency === 'INR' ? 'Rupees' : money.currency;
  return `${sign}${unit} ${wholeInWords(BigInt(whole))}${fractionInWords(fraction, money.currency)} Only`;
}

/** A whole number in words, grouped as in India: hundred, thousand, lakh, crore, and crores of crores. */
export function wholeInWords(value: bigint): string {
  if (value < 20n) return small[Number(value)]!;
  if (value < 100n) return join(tens[Number(value / 10n)]!, value % 10n);
  if (value < 1_000n) return join(`${wholeInWords(value / 100n)} Hundred`, value % 100n);
  if (value < 1_00_000n) return join(`${wholeInWords(value / 1_000n)} Thousand`, value % 1_000n);
  if (value < 1_00_00_000n) return join(`${wholeInWords(value / 1_00_000n)} Lakh`, value % 1_00_000n);
  return join(`${wholeInWords(value / 1_00_00_000n)} Crore`, value % 1_00_00_000n);
}

function join(words: string, rest: bigint): string {
  return rest === 0n ? words : `${words} ${wholeInWords(rest)}`;
}

/** Paise have a name; the minor units of other currencies are said as a fraction, as cheques do. */
function fractionInWords(fraction: string, currency: string): string {
  if (/^0*$/.test(fraction)) return '';
  return currency === 'INR'
    ? ` and ${wholeInWords(BigInt(fraction))} Paise`
    : ` and ${fraction}/${'1'.padEnd(minorUnitOf(currency) + 1, '0')}`;
}
