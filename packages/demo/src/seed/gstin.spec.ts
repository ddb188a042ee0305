import { gstinOf } from './gstin';
import { merchants } from './merchants';

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** The rule read backwards: with its check digit the weighted digits add up to a multiple of 36. */
function checks(gstin: string): boolean {
  const digits = [...gstin].map((character, index) => alphabet.indexOf(character) * (index % 2 === 0 ? 1 : 2));
  return digits.reduce((sum, product) => sum + Math.floor(product / 36) + (product % 36), 0) % 36 === 0;
}

test.each`
  state   | pan             | gstin                | because
  ${'27'} | ${'AAPFU0939F'} | ${'27AAPFU0939F1ZV'} | ${'it is the example of the GST portal'}
  ${'29'} | ${'AAGCB7383J'} | ${'29AAGCB7383J1Z4'} | ${'its products pass 36'}
`('$gstin is built from $state and $pan because $because', ({ state, pan, gstin }) =>
  expect(gstinOf(state, pan)).toBe(gstin),
);

test('every registered merchant of the demo has a well-formed GSTIN of its state', () => {
  for (const { pan, address, legalName } of merchants) {
    if (pan === null) continue;
    const gstin = gstinOf(address.stateCode, pan);
    expect({ legalName, valid: /^\d{2}[A-Z]{3}[CF][A-Z]\d{4}[A-Z]1Z[0-9A-Z]$/.test(gstin) && checks(gstin) }).toEqual({
      legalName,
      valid: true,
    });
  }
});

test('a mistyped character is found by the check digit', () => {
  expect(checks('29AAGCB7383J1Z4')).toBe(true);
  expect(checks('29AAGCB7384J1Z4')).toBe(false);
});
