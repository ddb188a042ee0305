import { type Conflict, type FieldProblem, InvalidInput } from '@otpless/problem/problem';
import { type CatalogThing, editRefusal } from './catalog-thing';
import type { Seen } from './edit';
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
export interface BillableItem extends BillableItemDefinition, CatalogThing {
  readonly createdAt: Date;
}

/** What of an item may change, for the lines of invoices to come: not what it is of. */
export type BillableItemEdit = Partial<Pick<BillableItemDefinition, 'sacCode' | 'description'>>;

/** Decides a billable item; whether its meter or feature exists is asked by the operation. */
export function createBillableItem(
  definition: BillableItemDefinition,
  identity: Pick<BillableItem, 'id' | 'createdAt'>,
): BillableItem | InvalidInput {
  const problems = [
    ...keyProblems('key', definition.key),
    ...lineProblems(definition),
    ...meterPresenceProblems(definition),
    ...featurePresenceProblems(definition),
  ];
  return problems.length > 0
    ? new InvalidInput(problems)
    : { ...definition, ...identity, version: 1, archivedAt: null };
}

/** Decides how an item stands on invoice lines from now on; what was issued stays as it is. */
export function updateBillableItem(
  item: BillableItem,
  seen: Seen,
  edit: BillableItemEdit,
): BillableItem | InvalidInput | Conflict {
  const refusal = editRefusal(item, `The billable item ${item.key}`, seen);
  if (refusal !== null) return refusal;
  const edited = { ...item, ...edit };
  const problems = lineProblems(edited);
  return problems.length > 0 ? new InvalidInput(problems) : { ...edited, version: item.version + 1 };
}

function lineProblems({ description, sacCode }: Pick<BillableItemDefinition, 'sacCode' | 'description'>) {
  const problems = textProblems('description', description);
  const message = 'a service accounting code has 6 digits and a heading of services (9954 to 9999), as in 998413';
  if (!isSacCode(sacCode)) problems.push({ path: 'sacCode', message });
  return problems;
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
