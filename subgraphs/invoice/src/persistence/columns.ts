import { DecimalType } from '@otpless/service/database-types';

/**
 * How our kinds of values stand in columns; types are always explicit, because nothing is discovered from sources. Each
 * use gets options of its own: the decorators write into them.
 */
export const text = () => ({ type: 'text' }) as const;
export const optionalText = () => ({ type: 'text', nullable: true }) as const;
export const whole = () => ({ type: 'integer' }) as const;
export const flag = () => ({ type: 'boolean' }) as const;
export const decimal = () => ({ type: DecimalType }) as const;
export const optionalDecimal = () => ({ type: DecimalType, nullable: true }) as const;
export const json = () => ({ type: 'json', columnType: 'jsonb' }) as const;
export const currency = () => ({ type: 'text', columnType: 'char(3)' }) as const;
export const instant = () => ({ type: 'datetime', columnType: 'timestamptz' }) as const;
export const optionalInstant = () => ({ type: 'datetime', columnType: 'timestamptz', nullable: true }) as const;
/** Kept as `YYYY-MM-DD`: a Date would move with the zone of the process. */
export const day = () => ({ type: 'string', columnType: 'date' }) as const;
