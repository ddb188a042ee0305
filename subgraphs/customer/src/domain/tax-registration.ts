import type { FieldProblem } from '@otpless/problem/problem';
import { type Address, isInIndia } from './address';
import { OUTSIDE_INDIA, isIndianState, placeOfRegistration } from './gst-state';
import { type GstinKind, NotAGstin, parseGstin } from './gstin';

export type TaxCategory = 'REGISTERED' | 'COMPOSITION' | 'UNREGISTERED' | 'SEZ' | 'OVERSEAS' | 'UIN_HOLDER';

/** How somebody stands for GST. */
export interface TaxPosition {
  readonly category: TaxCategory;
  readonly gstin: string | null;
  /** GST state code; `96` is outside India. */
  readonly placeOfSupply: string;
}

interface Claim {
  readonly category: TaxCategory;
  readonly gstin: string | null;
  readonly placeOfSupply: string | null;
  readonly address: Address;
}

/**
 * What each category's registration must be. A registered recipient is supplied where it is registered (IGST Act, s. 12(2)(a)),
 * so its GSTIN says the place; an unregistered one where its address on record is (s. 12(2)(b)).
 */
const registrationOf: Record<TaxCategory, readonly GstinKind[]> = {
  REGISTERED: ['TAXPAYER', 'TAX_DEDUCTOR', 'TAX_COLLECTOR'],
  COMPOSITION: ['TAXPAYER'],
  SEZ: ['TAXPAYER'],
  UIN_HOLDER: ['UIN_BODY'],
  UNREGISTERED: [],
  OVERSEAS: [],
};

export function isTaxCategory(text: string): text is TaxCategory {
  return Object.hasOwn(registrationOf, text);
}

/** Judges what a customer claims to be for GST; the place of supply follows from it where it is not given. */
export function registerForTax(claim: Claim): TaxPosition | FieldProblem[] {
  const abroad = abroadProblem(claim);
  if (abroad !== null) return [abroad];
  const accepted = registrationOf[claim.category];
  return accepted.length > 0 ? withGstin(claim, accepted) : withoutGstin(claim);
}

function abroadProblem({ category, address }: Claim): FieldProblem | null {
  if (category === 'OVERSEAS' && isInIndia(address)) {
    return { path: 'billingAddress.country', message: 'an OVERSEAS customer has an address outside India' };
  }
  // A UIN body is an embassy or UN office: its GSTIN places it in India, wherever its letters go.
  if (category !== 'OVERSEAS' && category !== 'UIN_HOLDER' && !isInIndia(address)) {
    return { path: 'taxCategory', message: 'a customer with an address outside India is OVERSEAS' };
  }
  return null;
}

function withGstin(claim: Claim, accepted: readonly GstinKind[]): TaxPosition | FieldProblem[] {
  const { category } = claim;
  if (claim.gstin === null || claim.gstin.trim() === '') {
    return [{ path: 'gstin', message: `a ${category} customer has a GSTIN` }];
  }
  const gstin = parseGstin(claim.gstin);
  if (gstin instanceof NotAGstin) return [{ path: 'gstin', message: gstin.message }];
  if (!accepted.includes(gstin.kind)) {
    return [{ path: 'gstin', message: `this is the GSTIN of a ${gstin.kind}, not of a ${category} customer` }];
  }
  const place = placeOfRegistration(gstin.stateCode);
  if (claim.placeOfSupply !== null && claim.placeOfSupply !== place) {
    return [{ path: 'placeOfSupply', message: `a ${category} customer is supplied where its GSTIN is: ${place}` }];
  }
  return { category, gstin: gstin.value, placeOfSupply: place };
}

function withoutGstin(claim: Claim): TaxPosition | FieldProblem[] {
  const { category } = claim;
  if (claim.gstin !== null && claim.gstin.trim() !== '') {
    return [{ path: 'gstin', message: `${category === 'OVERSEAS' ? 'an' : 'a'} ${category} customer has no GSTIN` }];
  }
  if (category === 'OVERSEAS') {
    return claim.placeOfSupply === null || claim.placeOfSupply === OUTSIDE_INDIA
      ? { category, gstin: null, placeOfSupply: OUTSIDE_INDIA }
      : [{ path: 'placeOfSupply', message: `an OVERSEAS customer is supplied outside India: ${OUTSIDE_INDIA}` }];
  }
  const place = claim.placeOfSupply ?? claim.address.stateCode;
  return isIndianState(place)
    ? { category, gstin: null, placeOfSupply: place }
    : [{ path: 'placeOfSupply', message: 'not the GST code of an Indian state, such as 29' }];
}
