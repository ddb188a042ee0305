import { type FieldProblem, InvalidInput } from '@otpless/problem/problem';
import { gstinProblem } from './gst/gstin';
import { invariant } from '@otpless/problem/invariant';
import { stateOf } from './gst/states';

/** Who sells, as it stands on documents; the state follows from the GSTIN. */
export interface SellerProfile {
  readonly legalName: string;
  readonly gstin: string;
  readonly address: string;
  /** Exports and SEZ supplies go out with IGST instead of under a letter of undertaking. */
  readonly zeroRatedWithIgst: boolean;
}

export interface SellerSnapshot {
  readonly legalName: string;
  readonly gstin: string;
  readonly address: string;
  readonly stateCode: string;
  readonly stateName: string;
}

/** Checks a profile that someone typed. */
export function checkSellerProfile(typed: SellerProfile): SellerProfile | InvalidInput {
  const profile = {
    ...typed,
    legalName: typed.legalName.trim(),
    gstin: typed.gstin.trim().toUpperCase(),
    address: typed.address.trim(),
  };
  const problems: FieldProblem[] = [];
  if (profile.legalName === '')
    problems.push({ path: 'legalName', message: 'say under which name you are registered' });
  if (profile.address === '') problems.push({ path: 'address', message: 'an invoice shows where its seller is' });
  const gstin = gstinProblem(profile.gstin);
  if (gstin !== null) problems.push({ path: 'gstin', message: gstin });
  return problems.length === 0 ? profile : new InvalidInput(problems);
}

/** The seller as of now, to stand on a document for good. */
export function sellerOnDocument({ legalName, gstin, address }: SellerProfile): SellerSnapshot {
  const state = stateOf(gstin.slice(0, 2));
  invariant(state !== undefined, 'a checked GSTIN names a state');
  return { legalName, gstin, address, stateCode: state.code, stateName: state.name };
}
