import { Property } from '@mikro-orm/core';
import { DecimalType } from '@otpless/service/database-types';

/** The column types of this schema, each named once. */
export const Text = (options: { nullable?: boolean } = {}) => Property({ type: 'text', ...options });
export const Currency = () => Property({ type: 'string', columnType: 'char(3)' });
export const Amount = (options: { nullable?: boolean } = {}) => Property({ type: DecimalType, ...options });
export const Instant = (options: { nullable?: boolean } = {}) =>
  Property({ type: 'datetime', columnType: 'timestamptz(3)', ...options });
export const LocalDate = () => Property({ type: 'string', columnType: 'date' });
export const Whole = () => Property({ type: 'integer' });
export const Flag = () => Property({ type: 'boolean' });
