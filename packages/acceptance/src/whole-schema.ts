import { readFileSync } from 'node:fs';
import { inRepository } from '@otpless/launcher/repository';
import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  buildSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
} from 'graphql';

/** The published schema, and the permission that each root field declares. */
export const publishedSchema: GraphQLSchema = buildSchema(readFileSync(inRepository('schema/api.graphql'), 'utf8'));
export const declaredPermissions = JSON.parse(readFileSync(inRepository('schema/permissions.json'), 'utf8')) as Record<
  string,
  string
>;

export interface RootField {
  /** As it stands in permissions.json: "Query.wallet". */
  readonly name: string;
  /** The smallest operation that is valid and asks for it. */
  readonly document: string;
}

/** Every root field of the published schema. */
export function rootFields(): RootField[] {
  const roots = [
    ['query', publishedSchema.getQueryType()],
    ['mutation', publishedSchema.getMutationType()],
    ['subscription', publishedSchema.getSubscriptionType()],
  ] as const;
  return roots.flatMap(([operation, type]) =>
    Object.values(type?.getFields() ?? {}).map((field) => ({
      name: `${type!.name}.${field.name}`,
      document: `${operation} { ${smallest(field)} }`,
    })),
  );
}

function smallest(field: GraphQLField<unknown, unknown>): string {
  const required = field.args.filter(({ type, defaultValue }) => isNonNullType(type) && defaultValue === undefined);
  const args = required.map(({ name, type }) => `${name}: ${someValue(type)}`);
  const selection = isLeafType(getNamedType(field.type)) ? '' : ' { __typename }';
  return `${field.name}${args.length === 0 ? '' : `(${args.join(', ')})`}${selection}`;
}

const scalars: Record<string, string> = {
  ID: '"wal_01k00000000000000000000001"',
  String: '"x"',
  Int: '1',
  Boolean: 'false',
  Decimal: '"1"',
  Currency: '"INR"',
  DateTime: '"2026-11-22T10:00:00Z"',
  Date: '"2026-11-22"',
  JSON: '{}',
};

/** Any value that the type allows. */
function someValue(type: GraphQLInputType): string {
  if (isNonNullType(type)) return someValue(type.ofType);
  if (isListType(type)) return '[]';
  if (isEnumType(type)) return type.getValues()[0]!.name;
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter(
      (field) => isNonNullType(field.type) && field.defaultValue === undefined,
    );
    return `{ ${fields.map((field) => `${field.name}: ${someValue(field.type)}`).join(', ')} }`;
  }
  return scalars[type.name] ?? '"x"';
}
