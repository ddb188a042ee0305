import { typeid } from 'typeid-js';

/** Prefixes of our ids, one a noun. */
export type IdPrefix =
  | 'cus'
  | 'acc'
  | 'als'
  | 'usr'
  | 'key'
  | 'aud'
  | 'ses' // customer
  | 'met'
  | 'itm'
  | 'fea'
  | 'pln'
  | 'plv'
  | 'cat'
  | 'ppr'
  | 'sub'
  | 'cpn'
  | 'mig'
  | 'exp' // catalog
  | 'acr'
  | 'evt'
  | 'alr'
  | 'alt'
  | 'sim' // usage
  | 'wal'
  | 'gra'
  | 'trf'
  | 'led'
  | 'top' // wallet
  | 'inv'
  | 'lin'
  | 'pay'
  | 'rcv'
  | 'run' // invoice
  | 'fct'; // facts

/** A new opaque id: prefix and a time-ordered UUID in base 32. */
export function newId(prefix: IdPrefix): string {
  return typeid(prefix).toString();
}

const grammar = /^([a-z]{3})_[0-9a-hjkmnp-tv-z]{26}$/;

/** Whether a text has our id grammar (and so is safe inside a NATS subject), with that prefix where one is named. */
export function isId(value: string, prefix?: IdPrefix): boolean {
  const found = grammar.exec(value);
  return found !== null && (prefix === undefined || found[1] === prefix);
}
