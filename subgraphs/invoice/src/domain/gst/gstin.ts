import { stateOf } from './states';

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
/** The last letter but one is Z by default; C is that of a collector of tax at source, who sells nothing of his own. */
const normalTaxpayer = /^\d{2}[A-Z]{4}[A-Z0-9]\d{4}[A-Z][1-9A-Z][1-9ABD-JZ][0-9A-Z]$/;

/**
 * Why a text is not the GSTIN of a normal taxpayer, in words; null where it is one. Our own number stands on every
 * document, so only the kind that can issue tax invoices is taken.
 */
export function gstinProblem(text: string): string | null {
  if (!normalTaxpayer.test(text)) return 'a GSTIN is 15 capitals and digits, as in 29AAACO1234F1ZS';
  if (stateOf(text.slice(0, 2)) === undefined) return `no state has the code ${text.slice(0, 2)}`;
  if (checkDigitOf(text.slice(0, 14)) !== text[14]) return 'the check digit of the GSTIN is wrong';
  return null;
}

/** The fifteenth character of a GSTIN: every second place counts double, in base 36, digits summed. */
export function checkDigitOf(first14: string): string {
  const sum = [...first14].reduce((total, character, place) => {
    const product = alphabet.indexOf(character) * (place % 2 === 0 ? 1 : 2);
    return total + Math.floor(product / 36) + (product % 36);
  }, 0);
  return alphabet.charAt((36 - (sum % 36)) % 36);
}
