const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** A GSTIN of a regular taxpayer: state, PAN, the first registration of the PAN in the state, Z and the check digit. */
export function gstinOf(stateCode: string, pan: string): string {
  const body = `${stateCode}${pan}1Z`;
  return body + checkDigitOf(body);
}

/** Weights 1 and 2 take turns; each product gives its two base-36 digits, and their sum is filled up to a multiple of 36. */
function checkDigitOf(body: string): string {
  let sum = 0;
  for (const [index, character] of [...body].entries()) {
    const product = alphabet.indexOf(character) * ((index % 2) + 1);
    sum += Math.trunc(product / 36) + (product % 36);
  }
  return alphabet.charAt((36 - (sum % 36)) % 36);
}
