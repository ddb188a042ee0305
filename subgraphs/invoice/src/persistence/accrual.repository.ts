import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { exact } from '@otpless/money/decimal';
import { Money } from '@otpless/money/money';
import type { Accruals, ProjectedAccrual, RunningFilter } from '../operations/ports';
import { AccrualRow } from './projection.entities';

/** The projection of accruals, and which of them were invoiced. */
export class AccrualRepository implements Accruals {
  constructor(private readonly em: EntityManager) {}

  async apply(accruals: readonly Omit<ProjectedAccrual, 'invoiced'>[]): Promise<void> {
    await this.em.execute(
      `insert into invoice.accrual (accrual_id, revision, account_id, subscription_id, payment_mode, plan_name,
         plan_version_number, currency, starts_on, ends_on, closes_on, state, total, charges, rated_at)
       select * from jsonb_to_recordset(cast(? as jsonb)) as fact (accrual_id text, revision integer, account_id text,
         subscription_id text, payment_mode text, plan_name text, plan_version_number integer, currency text,
         starts_on date, ends_on date, closes_on date, state text, total numeric, charges jsonb, rated_at timestamptz)
       order by accrual_id
       on conflict (accrual_id) do update set revision = excluded.revision, account_id = excluded.account_id,
         payment_mode = excluded.payment_mode, plan_name = excluded.plan_name,
         plan_version_number = excluded.plan_version_number, starts_on = excluded.starts_on,
         ends_on = excluded.ends_on, closes_on = excluded.closes_on, state = excluded.state, total = excluded.total,
         charges = excluded.charges, rated_at = excluded.rated_at
       where excluded.revision > accrual.revision and not accrual.invoiced`,
      [JSON.stringify(accruals.map(recordOf))],
    );
  }

  async get(id: string): Promise<ProjectedAccrual | null> {
    const row = await this.em.findOne(AccrualRow, { accrualId: id });
    return row === null ? null : accrualFrom(row);
  }

  async getForUpdate(id: string): Promise<ProjectedAccrual | null> {
    const row = await this.em.findOne(AccrualRow, { accrualId: id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    return row === null ? null : accrualFrom(row);
  }

  async markInvoiced(id: string): Promise<void> {
    await this.em.nativeUpdate(AccrualRow, { accrualId: id }, { invoiced: true });
  }

  async toBill(asOf: string, accountIds: readonly string[] | null): Promise<{ id: string; accountId: string }[]> {
    const rows = await this.em.find(
      AccrualRow,
      {
        state: 'FINAL',
        invoiced: false,
        closesOn: { $lte: asOf },
        ...(accountIds === null ? {} : { accountId: { $in: [...accountIds] } }),
      },
      { fields: ['accrualId', 'accountId'], orderBy: { closesOn: 'asc', startsOn: 'asc', accrualId: 'asc' } },
    );
    return rows.map(({ accrualId, accountId }) => ({ id: accrualId, accountId }));
  }

  async running({ states, accountId, after, limit }: RunningFilter): Promise<ProjectedAccrual[]> {
    const rows = await this.em.find(
      AccrualRow,
      {
        invoiced: false,
        state: { $in: [...states] },
        // A closed period that came to nothing will never be invoiced.
        $or: [{ state: { $ne: 'FINAL' } }, { total: { $gt: exact('0') } }],
        ...(accountId === null ? {} : { accountId }),
        ...(after === null ? {} : { accrualId: { $lt: after } }),
      },
      { orderBy: { accrualId: 'desc' }, limit },
    );
    return rows.map(accrualFrom);
  }
}

function recordOf(accrual: Omit<ProjectedAccrual, 'invoiced'>): object {
  return {
    accrual_id: accrual.id,
    revision: accrual.revision,
    account_id: accrual.accountId,
    subscription_id: accrual.subscriptionId,
    payment_mode: accrual.paymentMode,
    plan_name: accrual.planName,
    plan_version_number: accrual.planVersionNumber,
    currency: accrual.total.currency,
    starts_on: accrual.period.startsOn,
    ends_on: accrual.period.endsOn,
    closes_on: accrual.closesOn,
    state: accrual.state,
    total: accrual.total.toFixed(),
    charges: accrual.charges.map((charge) => ({ ...charge, amount: charge.amount.toFixed() })),
    rated_at: accrual.ratedAt,
  };
}

function accrualFrom(row: AccrualRow): ProjectedAccrual {
  return {
    id: row.accrualId,
    revision: row.revision,
    accountId: row.accountId,
    subscriptionId: row.subscriptionId,
    paymentMode: row.paymentMode,
    planName: row.planName,
    planVersionNumber: row.planVersionNumber,
    period: { startsOn: row.startsOn, endsOn: row.endsOn },
    total: Money.of(row.total, row.currency),
    charges: row.charges.map((charge) => ({ ...charge, amount: Money.of(charge.amount, row.currency) })),
    state: row.state,
    closesOn: row.closesOn,
    ratedAt: row.ratedAt,
    invoiced: row.invoiced,
  };
}
