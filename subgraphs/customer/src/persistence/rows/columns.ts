import { ArrayType, JsonType } from '@mikro-orm/core';

/** Column kinds that our tables have in common. */
export const text = { type: 'text' } as const;
export const optionalText = { type: 'text', nullable: true } as const;
export const int = { type: 'integer' } as const;
export const optionalInt = { type: 'integer', nullable: true } as const;
export const truth = { type: 'boolean' } as const;
export const instant = { type: 'datetime', columnType: 'timestamptz' } as const;
export const optionalInstant = { ...instant, nullable: true } as const;
export const texts = { type: ArrayType, columnType: 'text[]' } as const;
export const json = { type: JsonType, columnType: 'jsonb' } as const;
export const optionalJson = { ...json, nullable: true } as const;
export const id = { type: 'text', primary: true } as const;
