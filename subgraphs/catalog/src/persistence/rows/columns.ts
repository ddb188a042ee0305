import { ArrayType } from '@mikro-orm/core';
import { DecimalType } from '@otpless/service/database-types';

export const id = { type: 'text', primary: true } as const;
export const text = { type: 'text' } as const;
export const optionalText = { type: 'text', nullable: true } as const;
export const texts = { type: ArrayType, columnType: 'text[]' } as const;
export const int = { type: 'integer' } as const;
export const optionalInt = { ...int, nullable: true } as const;
export const bool = { type: 'boolean' } as const;
export const json = { type: 'json', columnType: 'jsonb' } as const;
export const optionalJson = { ...json, nullable: true } as const;
export const currency = { type: 'text', columnType: 'char(3)' } as const;
export const instant = { type: 'datetime', columnType: 'timestamptz' } as const;
export const optionalInstant = { ...instant, nullable: true } as const;
export const date = { type: 'date', columnType: 'date' } as const;
export const optionalDate = { ...date, nullable: true } as const;
export const decimal = { type: DecimalType, columnType: 'numeric(38,12)' } as const;
export const optionalDecimal = { ...decimal, nullable: true } as const;
