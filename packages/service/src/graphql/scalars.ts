import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { GraphQLJSON } from 'graphql-scalars';

function badInput(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
}

function textOf(node: ValueNode): string {
  if (node.kind === Kind.STRING) return node.value;
  throw badInput(`Expected a string, found ${node.kind}.`);
}

const exactDecimal = /^-?\d{1,26}(\.\d{1,12})?$/;

function parseDecimal(value: unknown): string {
  if (typeof value === 'string' && exactDecimal.test(value)) return value;
  throw badInput('A Decimal is a string of at most 26 digits before and 12 after the point, such as "0.0175".');
}

/** An exact decimal as a string; numbers are refused, since they have lost their exactness before they arrive. */
export const DecimalScalar = new GraphQLScalarType<string, string>({
  name: 'Decimal',
  description: 'An exact decimal, as a string: "0.0175".',
  serialize: (value) => {
    if (typeof value === 'string') return value;
    if (typeof value === 'object' && value !== null && 'toFixed' in value)
      return (value as { toFixed(): string }).toFixed();
    throw new Error(`Not an exact decimal: ${String(value)}`);
  },
  parseValue: parseDecimal,
  parseLiteral: (node) => parseDecimal(textOf(node)),
});

const rfc3339 = /^\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?([Zz]|[+-]\d{2}:\d{2})$/;

function parseInstant(value: unknown): Date {
  if (typeof value === 'string' && rfc3339.test(value)) {
    const instant = new Date(value);
    if (!Number.isNaN(instant.getTime())) return instant;
  }
  throw badInput('A DateTime is an RFC 3339 instant with its offset, such as "2026-11-22T10:00:00Z".');
}

/** An instant: RFC 3339, answered in UTC. */
export const DateTimeScalar = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  description: 'An instant, RFC 3339: "2026-11-22T10:00:00Z".',
  serialize: (value) => (value instanceof Date ? value : parseInstant(value)).toISOString(),
  parseValue: parseInstant,
  parseLiteral: (node) => parseInstant(textOf(node)),
});

function parseDate(value: unknown): string {
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) {
    const day = new Date(`${value}T00:00:00Z`);
    if (!Number.isNaN(day.getTime()) && day.toISOString().startsWith(value)) return value;
  }
  throw badInput('A Date is a calendar date, such as "2026-11-22".');
}

/** A local calendar date; which zone is the account's matter. */
export const DateScalar = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: 'A local calendar date: "2026-11-22".',
  serialize: parseDate,
  parseValue: parseDate,
  parseLiteral: (node) => parseDate(textOf(node)),
});

function parseCurrency(value: unknown): string {
  if (typeof value === 'string' && /^[A-Z]{3}$/.test(value)) return value;
  throw badInput('A Currency is an ISO 4217 code in capitals, such as "INR".');
}

/** An ISO 4217 code. */
export const CurrencyScalar = new GraphQLScalarType<string, string>({
  name: 'Currency',
  description: 'An ISO 4217 currency code: "INR".',
  serialize: parseCurrency,
  parseValue: parseCurrency,
  parseLiteral: (node) => parseCurrency(textOf(node)),
});

/** Any JSON value. */
export const JSONScalar = new GraphQLScalarType({
  ...GraphQLJSON.toConfig(),
  name: 'JSON',
  description: 'Any JSON value.',
  specifiedByURL: null,
});
