import { Migration } from '@mikro-orm/migrations';

/** A segment that a change closed on a day gone by keeps its grace days from when that was known. */
export class KnownEnds extends Migration {
  override up(): void {
    this.addSql('alter table usage.accrual add column end_known_on date');
  }
}
