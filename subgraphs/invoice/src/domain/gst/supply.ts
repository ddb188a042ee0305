import { invariant } from '@otpless/problem/invariant';
import { type LocalTaxHead, OUTSIDE_INDIA, stateOf } from './states';

export type TaxHead = 'CGST' | LocalTaxHead | 'IGST' | 'CESS';
export type TaxCategory = 'REGISTERED' | 'COMPOSITION' | 'UNREGISTERED' | 'SEZ' | 'OVERSEAS' | 'UIN_HOLDER';

/** What decides how a supply is taxed. */
export interface Supply {
  readonly sellerStateCode: string;
  readonly buyerCategory: TaxCategory;
  readonly placeOfSupply: string;
  /** Zero-rated supplies go out under a letter of undertaking, or with IGST that is claimed back. */
  readonly zeroRatedWithIgst: boolean;
}

/** How a supply is taxed; the heads share the rate equally. */
export type TaxTreatment =
  | { readonly kind: 'INTRA_STATE'; readonly heads: readonly ['CGST', LocalTaxHead] }
  | { readonly kind: 'INTER_STATE'; readonly heads: readonly ['IGST'] }
  | { readonly kind: 'ZERO_RATED'; readonly heads: readonly ['IGST'] | readonly [] };

/**
 * Decides the heads of a supply. An SEZ unit is inter-state even beside our own door (IGST Act s. 7(5)(b)) and
 * zero-rated (s. 16); so is what is supplied abroad. For the rest the seller's state and the place of supply decide.
 */
export function taxTreatmentOf(supply: Supply): TaxTreatment {
  const { sellerStateCode, buyerCategory, placeOfSupply, zeroRatedWithIgst } = supply;
  const seller = stateOf(sellerStateCode);
  invariant(seller !== undefined, `a seller is registered in a state, not in "${sellerStateCode}"`);
  if (buyerCategory === 'SEZ' || placeOfSupply === OUTSIDE_INDIA)
    return { kind: 'ZERO_RATED', heads: zeroRatedWithIgst ? ['IGST'] : [] };
  const place = stateOf(placeOfSupply);
  invariant(place !== undefined, `a supply has a place, not "${placeOfSupply}"`);
  return place.code === seller.code
    ? { kind: 'INTRA_STATE', heads: ['CGST', place.localTax] }
    : { kind: 'INTER_STATE', heads: ['IGST'] };
}
