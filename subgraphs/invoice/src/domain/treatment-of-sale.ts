import type { BuyerSnapshot } from './buyer';
import { type TaxTreatment, taxTreatmentOf } from './gst/supply';
import type { SellerProfile, SellerSnapshot } from './seller';

/** How what this seller sells to this buyer is taxed; the same for an advance and for the invoice it pays. */
export function treatmentOfSale(seller: SellerSnapshot, profile: SellerProfile, buyer: BuyerSnapshot): TaxTreatment {
  return taxTreatmentOf({
    sellerStateCode: seller.stateCode,
    buyerCategory: buyer.taxCategory,
    placeOfSupply: buyer.placeOfSupply,
    zeroRatedWithIgst: profile.zeroRatedWithIgst,
  });
}
