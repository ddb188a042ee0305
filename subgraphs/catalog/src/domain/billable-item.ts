import { type FieldProblem, InvalidInput } from '@otpless/problem/problem';
import { keyProblems, textProblems } from './naming';
import { isSacCode } from './sac-code';

export const billableKinds = ['USAGE', 'FIXED_FEE', 'LICENCE', 'FEATURE'] as const;
export type BillableKind = (typeof billableKinds)[number];

export interface BillableItemDefinition {
  readonly key: string;
  readonly kind: BillableKind;
  /** What a USAGE item is measured by; no other kind has one. */
  readonly meterId: string | null;
  /** What a FEATURE item grants; no other kind has one. */
  readonly featureId: string | null;
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

/** Decides a billable item; whether its meter or feature exists is asked by the operation. */
export function createBillableItem(
  definition: BillableItemDefinition,
  identity: Pick<BillableItem, 'id' | 'createdAt'>,
): BillableItem | InvalidInput {
  const { key, description } = definition;
  const problems = [
    ...keyProblems('key', key),
    ...textProblems('description', description),
    ...sacCodeProblems(definition.sacCode),
    ...meterPresenceProblems(definition),
    ...featurePresenceProblems(definition),
  ];
  return problems.length > 0 ? new InvalidInput(problems) : { ...definition, ...identity };
}

function sacCodeProblems(code: string): FieldProblem[] {
  if (isSacCode(code)) return [];
  const message = 'a service accounting code has 6 digits and a heading of services (9954 to 9999), as in 998413';
  return [{ path: 'sacCode', message }];
}

const nameOf: Record<BillableKind, string> = {
  USAGE: 'a usage item',
  FIXED_FEE: 'a fixed fee',
  LICENCE: 'a licence',
  FEATURE: 'a feature item',
};

function meterPresenceProblems({ kind, meterId }: BillableItemDefinition): FieldProblem[] {
  if (kind === 'USAGE')
    return meterId === null ? [{ path: 'meterId', message: 'a usage item needs the meter that counts it' }] : [];
  return meterId === null ? [] : [{ path: 'meterId', message: `${nameOf[kind]} is not metered: leave the meter out` }];
}

function featurePresenceProblems({ kind, featureId }: BillableItemDefinition): FieldProblem[] {
  if (kind === 'FEATURE')
    return featureId === null ? [{ path: 'featureId', message: 'a feature item needs the feature it grants' }] : [];
  return featureId === null
    ? []
    : [{ path: 'featureId', message: `${nameOf[kind]} grants no feature: leave the feature out` }];
}
