import { Entity, PrimaryKey, PrimaryKeyProp, Property } from '@mikro-orm/core';
import type BigNumber from 'bignumber.js';
import { currency, day, flag, instant, optionalDecimal, optionalInstant, optionalText, text, whole } from './columns';

@Entity({ tableName: 'billing_run' })
export class BillingRunRow {
  @PrimaryKey(text()) id!: string;
  @Property(day()) asOf!: string;
  @Property(flag()) dryRun!: boolean;
  @Property(text()) status!: 'RUNNING' | 'DONE' | 'FAILED';
  @Property(whole()) planned!: number;
  @Property(instant()) startedAt!: Date;
  @Property(text()) startedBy!: string;
  @Property(optionalInstant()) finishedAt!: Date | null;
}

/** What came of one accrual in a run: a total where it was invoiced, else the reason why not. */
@Entity({ tableName: 'billing_run_entry' })
export class BillingRunEntryRow {
  [PrimaryKeyProp]?: ['runId', 'accrualId'];
  @PrimaryKey(text()) runId!: string;
  @PrimaryKey(text()) accrualId!: string;
  @Property(text()) accountId!: string;
  @Property(optionalText()) reason!: string | null;
  @Property({ ...currency(), nullable: true }) currency!: string | null;
  @Property(optionalDecimal()) total!: BigNumber | null;
}
