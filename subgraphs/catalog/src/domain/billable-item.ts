import { InvalidInput } from '@otpless/problem/problem';
import { keyProblems, textProblems } from './naming';

export const billableKinds = ['USAGE', 'FIXED_FEE'] as const;
export type BillableKind = (typeof billableKinds)[number];

export interface BillableItemDefinition {
  readonly key: string;
  readonly kind: BillableKind;
  /** What a USAGE item is measured by; a FIXED_FEE has none. */
  readonly meterId: string | null;
  /** Service accounting code, for the GST columns of the invoice line. */
  readonly sacCode: string;
  /** What stands on the invoice line. */
  readonly description: string;
}

/** What can stand on an invoice line; it carries no price. */
export interface BillableItem extends BillableItemDefinition {
  readonly id: string;
  readonly createdAt: Date;
}

/** Services have chapter 99 of the tariff; six digits are what an invoice must show. */
const sacCode = /^99\d{4}$/;

/** Decides a billable item; whether its meter exists is asked by the operation. */
export function createBillableItem(
  definition: BillableItemDefinition,
  identity: Pick<BillableItem, 'id' | 'createdAt'>,
): BillableItem | InvalidInput {
  const { key, description } = definition;
  const problems = [
    ...keyProblems('key', key),
    ...textProblems('description', description),
    ...(sacCode.test(definition.sacCode)
      ? []
      : [{ path: 'sacCode', message: 'a service accounting code has 6 digits and starts with 99, as in 998413' }]),
    ...meterPresenceProblems(definition),
  ];
  return problems.length > 0 ? new InvalidInput(problems) : { ...definition, ...identity };
}

function meterPresenceProblems({ kind, meterId }: BillableItemDefinition) {
  switch (kind) {
    case 'USAGE':
      return meterId === null ? [{ path: 'meterId', message: 'a usage item needs the meter that counts it' }] : [];
    case 'FIXED_FEE':
      return meterId === null ? [] : [{ path: 'meterId', message: 'a fixed fee is not metered: leave the meter out' }];
  }
}
