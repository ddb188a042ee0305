import { Type } from '@mikro-orm/core';
import BigNumber from 'bignumber.js';

/** `numeric` in the database, an exact BigNumber in code. */
export class DecimalType extends Type<BigNumber | null, string | null> {
  override convertToDatabaseValue(value: BigNumber | string | null | undefined): string | null {
    return value === null || value === undefined ? null : new BigNumber(value).toFixed();
  }

  override convertToJSValue(value: string | null | undefined): BigNumber | null {
    return value === null || value === undefined ? null : new BigNumber(value);
  }

  override getColumnType(): string {
    return 'numeric(38,12)';
  }

  override compareAsType(): string {
    return 'string';
  }

  /** 1.5 and 1.500000000000 are the same value, so that reading a row does not make it dirty. */
  override compareValues(one: string | null, other: string | null): boolean {
    if (one === null || other === null) return one === other;
    return new BigNumber(one).isEqualTo(other);
  }

  override ensureComparable(): boolean {
    return false;
  }
}
