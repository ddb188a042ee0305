import { Problem } from '@otpless/problem/problem';

/**
 * The active currencies of ISO 4217 by the exponent of their minor unit. Metals, bond units, the SDR and test codes
 * have none and are not money here.
 */
const zeroDecimals = 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF';
const twoDecimals = `
  AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW
  CNY COP COU CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF
  IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK
  MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP
  SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XCD XCG YER
  ZAR ZMW ZWG
`;
const threeDecimals = 'BHD IQD JOD KWD LYD OMR TND';
const fourDecimals = 'CLF UYW';

/** An ISO 4217 code known to be an active currency. */
export type Currency = string & { readonly __currency: unique symbol };

const minorUnits: ReadonlyMap<string, number> = new Map(
  [zeroDecimals, '', twoDecimals, threeDecimals, fourDecimals].flatMap((codes, decimals) =>
    (codes.match(/[A-Z]{3}/g) ?? []).map((code) => [code, decimals] as const),
  ),
);

/** Every currency money can be in, in alphabetical order. */
export const currencies: readonly Currency[] = [...minorUnits.keys()].sort() as Currency[];

/** Nobody uses a currency of this code. */
export class NotACurrency extends Problem {
  readonly typeName = 'NotACurrency';

  constructor(readonly text: string) {
    super(`"${text.slice(0, 20)}" is not an ISO 4217 currency: use a code such as INR`);
  }
}

/** Tells whether the text is the code of an active currency, in capitals. */
export function isCurrency(text: string): text is Currency {
  return minorUnits.has(text);
}

/** Reads a currency code that came from outside. */
export function parseCurrency(text: string): Currency | NotACurrency {
  return isCurrency(text) ? text : new NotACurrency(text);
}

/** How many decimals the smallest unit of the currency has: 2 for INR, 0 for JPY, 3 for KWD. */
export function minorUnitOf(currency: string): number {
  const decimals = minorUnits.get(currency);
  if (decimals === undefined) throw new TypeError(new NotACurrency(currency).message);
  return decimals;
}
