import { invariant } from '@otpless/problem/invariant';
import type { FieldProblem } from '@otpless/problem/problem';
import type { Address } from './address';
import { parseGstin, NotAGstin } from './gstin';
import { type TaxCategory, type TaxPosition, registerForTax } from './tax-registration';

/** One of a customer's registrations; the primary one stands on invoices. */
export interface TaxRegistration extends TaxPosition {
  readonly isPrimary: boolean;
}

/** What somebody says about one registration. */
export interface RegistrationClaim {
  readonly category: TaxCategory;
  readonly gstin: string | null;
  /** Null where it follows from the GSTIN or the address. */
  readonly placeOfSupply: string | null;
  readonly isPrimary: boolean;
}

const MOST_REGISTRATIONS = 40;

/** The registration that stands on invoices. */
export function primaryOf({
  taxRegistrations,
}: {
  readonly taxRegistrations: readonly TaxRegistration[];
}): TaxRegistration {
  const primary = taxRegistrations.find(({ isPrimary }) => isPrimary);
  invariant(primary !== undefined, 'a customer has a primary tax registration');
  return primary;
}

/** Judges each registration by itself, and then all of them beside one another. A lone one is the primary. */
export function registerAll(
  claims: readonly RegistrationClaim[],
  address: Address,
): TaxRegistration[] | FieldProblem[] {
  const judged = claims.map((claim) => ({ claim, position: registerForTax({ ...claim, address }) }));
  const problems = judged.flatMap(({ position }, index) =>
    Array.isArray(position) ? position.map((problem) => ({ ...problem, path: pathIn(problem.path, index) })) : [],
  );
  if (problems.length > 0) return problems;
  const registrations = judged.flatMap(({ claim, position }) =>
    Array.isArray(position) ? [] : [{ ...position, isPrimary: claim.isPrimary || claims.length === 1 }],
  );
  return besideProblem(registrations) ?? registrations;
}

/** Whether what was answered is a list of problems; an empty list of registrations is none. */
export function areProblems(answer: readonly (TaxRegistration | FieldProblem)[]): answer is readonly FieldProblem[] {
  return answer.some((each) => 'message' in each);
}

function besideProblem(registrations: readonly TaxRegistration[]): FieldProblem[] | null {
  const at = (path: string, message: string): FieldProblem[] => [{ path, message }];
  if (registrations.length === 0) return at('taxRegistrations', 'say how the customer stands for GST');
  if (registrations.length > MOST_REGISTRATIONS) {
    return at('taxRegistrations', `at most ${MOST_REGISTRATIONS} registrations`);
  }
  if (registrations.filter(({ isPrimary }) => isPrimary).length !== 1) {
    return at('taxRegistrations', 'exactly one registration is the primary one');
  }
  if (registrations.length === 1) return null;
  const alone = registrations.findIndex(({ gstin }) => gstin === null);
  if (alone !== -1) {
    const { category } = registrations[alone]!;
    return at(`taxRegistrations.${alone}.category`, `a customer that is ${category} has no other registration`);
  }
  return repeatedGstin(registrations) ?? otherEntity(registrations);
}

function repeatedGstin(registrations: readonly TaxRegistration[]): FieldProblem[] | null {
  const index = registrations.findIndex(
    ({ gstin }, place) => registrations.findIndex((other) => other.gstin === gstin) < place,
  );
  return index === -1 ? null : [{ path: `taxRegistrations.${index}.gstin`, message: 'the same GSTIN stands above' }];
}

/** A customer is one legal entity: the PAN inside the GSTINs of its taxpayer registrations is one. */
function otherEntity(registrations: readonly TaxRegistration[]): FieldProblem[] | null {
  const pans = registrations.map(({ gstin }) => panOf(gstin ?? ''));
  const first = pans.find((pan) => pan !== null);
  const index = pans.findIndex((pan) => pan !== null && pan !== first);
  return index === -1
    ? null
    : [
        {
          path: `taxRegistrations.${index}.gstin`,
          message: `this GSTIN is of the PAN ${pans[index]}, the others of ${first}: that is another customer`,
        },
      ];
}

function panOf(text: string): string | null {
  const gstin = parseGstin(text);
  return gstin instanceof NotAGstin || gstin.kind !== 'TAXPAYER' ? null : gstin.value.slice(2, 12);
}

function pathIn(path: string, index: number): string {
  if (path.startsWith('billingAddress')) return path;
  return `taxRegistrations.${index}.${path === 'taxCategory' ? 'category' : path}`;
}
