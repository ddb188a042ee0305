import { Migration } from '@mikro-orm/migrations';

/** Where TimescaleDB's Community edition is found, old chunks are compressed and refusals dropped by its own policies. */
export class CommunityEdition extends Migration {
  override up(): void {
    this.addSql(`do $$
      begin
        if current_setting('timescaledb.license', true) = 'timescale' then
          alter table usage.usage_event set (
            timescaledb.compress,
            timescaledb.compress_segmentby = 'account_id',
            timescaledb.compress_orderby = 'occurred_at desc'
          );
          perform public.add_compression_policy('usage.usage_event', interval '60 days');
          perform public.add_retention_policy('usage.event_refusal', interval '90 days');
        end if;
      end
    $$`);
  }
}
