import type { EntityManager } from '@mikro-orm/postgresql';
import { Money } from '@otpless/money/money';
import { invoiceIdOf } from '../domain/invoice-id';
import type { BillingRun, BillingRunSkip } from '../domain/billing-run';
import type { BillingRuns } from '../operations/ports';
import { BillingRunEntryRow, BillingRunRow } from './billing-run.entities';
import { groupedBy } from './grouping';
import { newestFirst } from './keyset';

/** Billing runs and what came of each accrual in them. */
export class BillingRunRepository implements BillingRuns {
  constructor(private readonly em: EntityManager) {}

  async begin({ id, asOf, dryRun, status, planned, startedAt, startedBy, finishedAt }: BillingRun): Promise<void> {
    await this.em.insert(BillingRunRow, { id, asOf, dryRun, status, planned, startedAt, startedBy, finishedAt });
  }

  async addInvoiced(runId: string, accrualId: string, accountId: string, total: Money): Promise<void> {
    const amounts = { reason: null, currency: total.currency, total: total.amount };
    await this.em.insert(BillingRunEntryRow, { runId, accrualId, accountId, ...amounts });
  }

  async addSkipped(runId: string, { accrualId, accountId, reason }: BillingRunSkip): Promise<void> {
    await this.em.insert(BillingRunEntryRow, { runId, accrualId, accountId, reason, currency: null, total: null });
  }

  async finish(runId: string, status: 'DONE' | 'FAILED', at: Date): Promise<void> {
    await this.em.nativeUpdate(BillingRunRow, { id: runId }, { status, finishedAt: at });
  }

  async get(id: string): Promise<BillingRun | null> {
    const row = await this.em.findOne(BillingRunRow, { id }, { refresh: true });
    return row === null ? null : ((await this.withEntries([row]))[0] ?? null);
  }

  async list({ after, limit }: { after: { at: string; id: string } | null; limit: number }): Promise<BillingRun[]> {
    const rows = await this.em.find(BillingRunRow, newestFirst('startedAt', after), {
      orderBy: { startedAt: 'desc', id: 'desc' },
      limit,
    });
    return this.withEntries(rows);
  }

  async failInterrupted(startedBefore: Date, at: Date): Promise<number> {
    return this.em.nativeUpdate(
      BillingRunRow,
      { status: 'RUNNING', startedAt: { $lt: startedBefore } },
      { status: 'FAILED', finishedAt: at },
    );
  }

  private async withEntries(rows: readonly BillingRunRow[]): Promise<BillingRun[]> {
    const entries = await this.em.find(
      BillingRunEntryRow,
      { runId: { $in: rows.map(({ id }) => id) } },
      { orderBy: { runId: 'asc', accrualId: 'asc' } },
    );
    const byRun = groupedBy(entries, ({ runId }) => runId);
    return rows.map((row) => runFrom(row, byRun.get(row.id) ?? []));
  }
}

function runFrom(row: BillingRunRow, entries: readonly BillingRunEntryRow[]): BillingRun {
  const { id, asOf, dryRun, status, planned, startedAt, startedBy, finishedAt } = row;
  const sums = new Map<string, Money>();
  const invoiceIds: string[] = [];
  const skipped: BillingRunSkip[] = [];
  for (const { accrualId, accountId, reason, currency, total } of entries) {
    if (reason !== null) skipped.push({ accrualId, accountId, reason });
    if (currency === null || total === null) continue;
    invoiceIds.push(invoiceIdOf(accrualId));
    sums.set(currency, (sums.get(currency) ?? Money.zero(currency)).plus(Money.of(total, currency)));
  }
  return {
    id,
    asOf,
    dryRun,
    status,
    planned,
    startedAt,
    startedBy,
    finishedAt,
    invoiceIds,
    skipped,
    totals: [...sums.values()],
  };
}
