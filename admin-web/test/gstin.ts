const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const letters = alphabet.slice(10);

const randomFrom = (characters: string) => characters.charAt(Math.floor(Math.random() * characters.length));

/** A GSTIN that nobody has yet, with the check character that the law computes; of a given PAN where one is named. */
export function newGstin(stateCode: string, pan = newPan()): string {
  const body = `${stateCode}${pan}1Z`;
  return body + checkCharacter(body);
}

function newPan(): string {
  const holder = `${Array.from({ length: 3 }, () => randomFrom(letters)).join('')}C${randomFrom(letters)}`;
  const digits = Array.from({ length: 4 }, () => randomFrom('0123456789')).join('');
  return `${holder}${digits}${randomFrom(letters)}`;
}

function checkCharacter(body: string): string {
  const sum = [...body].reduce((total, character, index) => {
    const product = alphabet.indexOf(character) * ((index % 2) + 1);
    return total + Math.floor(product / 36) + (product % 36);
  }, 0);
  return alphabet.charAt((36 - (sum % 36)) % 36);
}
