import { invariant } from '@otpless/problem/invariant';
import type { TaxCategory } from './gst/supply';
import { placeOfSupplyName } from './gst/states';

/** What invoicing knows of an account and its customer. */
export interface BilledAccount {
  readonly accountId: string;
  readonly netTermsDays: number;
  readonly customer: {
    readonly legalName: string;
    readonly billingAddress: {
      readonly line1: string;
      readonly line2: string | null;
      readonly city: string;
      readonly stateCode: string;
      readonly postalCode: string;
      readonly country: string;
    };
    readonly taxCategory: TaxCategory;
    readonly gstin: string | null;
    readonly placeOfSupply: string;
  };
}

export interface BuyerSnapshot {
  readonly legalName: string;
  readonly gstin: string | null;
  readonly address: string;
  readonly taxCategory: TaxCategory;
  readonly placeOfSupply: string;
  readonly placeOfSupplyName: string;
}

/** The buyer as of now, to stand on a document for good. */
export function buyerOnDocument({ customer }: BilledAccount): BuyerSnapshot {
  const { line1, line2, city, stateCode, postalCode, country } = customer.billingAddress;
  const name = placeOfSupplyName(customer.placeOfSupply);
  invariant(name !== undefined, `"${customer.placeOfSupply}" is a place of supply`);
  const state = country === 'IN' ? placeOfSupplyName(stateCode) : undefined;
  const address = [line1, line2, `${city} ${postalCode}`, state, country].filter((part) => part).join(', ');
  const { legalName, gstin, taxCategory, placeOfSupply } = customer;
  return { legalName, gstin, address, taxCategory, placeOfSupply, placeOfSupplyName: name };
}
