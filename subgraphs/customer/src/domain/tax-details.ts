import type { FieldProblem } from '@otpless/problem/problem';
import type { Address } from './address';
import type { TaxCategory } from './tax-registration';
import { type RegistrationClaim, type TaxRegistration, areProblems, primaryOf, registerAll } from './tax-registrations';

/** What an edit says of a customer's registrations: all of them, or the primary one alone; what is left out stays. */
export interface TaxDetails {
  readonly taxRegistrations?: readonly RegistrationClaim[];
  readonly taxCategory?: TaxCategory;
  readonly gstin?: string | null;
  readonly placeOfSupply?: string | null;
}

/** A customer's registrations after an edit. `keepsPlace` tells that nothing was said that could move its place of supply. */
export function registrationsAfter(
  details: TaxDetails,
  address: Address,
  registered: readonly TaxRegistration[],
  keepsPlace: boolean,
): readonly TaxRegistration[] | readonly FieldProblem[] {
  const { taxCategory, gstin, placeOfSupply, taxRegistrations } = details;
  if (taxRegistrations !== undefined) {
    return taxCategory !== undefined || gstin !== undefined || placeOfSupply !== undefined
      ? [{ path: 'taxRegistrations', message: 'say all registrations, or the primary one alone, not both' }]
      : registerAll(taxRegistrations, address);
  }
  if (registered.length === 0 && taxCategory === undefined) {
    return [{ path: 'taxCategory', message: 'say how the customer stands for GST, such as REGISTERED' }];
  }
  const claims = claimsOf(details, registered, keepsPlace);
  const answer = registerAll(claims, address);
  if (!areProblems(answer)) return answer;
  // The primary one was spoken of without its place in the list, and is answered likewise.
  const index = claims.findIndex(({ isPrimary }) => isPrimary);
  return answer.map((problem) => ({ ...problem, path: withoutPlace(problem.path, `taxRegistrations.${index}.`) }));
}

/** A new tax position does not inherit the GSTIN or the place of the old one. */
function claimsOf(
  { taxCategory, gstin, placeOfSupply }: TaxDetails,
  registered: readonly TaxRegistration[],
  keepsPlace: boolean,
): RegistrationClaim[] {
  const was = registered.length === 0 ? null : primaryOf({ taxRegistrations: registered });
  const category = taxCategory ?? was?.category ?? 'UNREGISTERED';
  const inherited = category === was?.category ? was.gstin : null;
  const primary: RegistrationClaim = {
    category,
    gstin: gstin === undefined ? inherited : gstin,
    placeOfSupply: placeOfSupply ?? (keepsPlace ? (was?.placeOfSupply ?? null) : null),
    isPrimary: true,
  };
  return was === null ? [primary] : registered.map((each) => (each === was ? primary : each));
}

function withoutPlace(path: string, prefix: string): string {
  if (!path.startsWith(prefix)) return path;
  const field = path.slice(prefix.length);
  return field === 'category' ? 'taxCategory' : field;
}
