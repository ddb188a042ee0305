import type { EntityManager } from '@mikro-orm/postgresql';
import { Money } from '@otpless/money/money';
import type { Draws, ProjectedDraw } from '../operations/ports';
import { DrawRow } from './projection.entities';

/** The projection of what wallets drew for accruals. */
export class DrawRepository implements Draws {
  constructor(private readonly em: EntityManager) {}

  async apply(draws: readonly ProjectedDraw[]): Promise<void> {
    await this.em.execute(
      `insert into invoice.draw (accrual_id, revision, accrual_revision, accrual_state, currency, promotional, purchased)
       select * from jsonb_to_recordset(cast(? as jsonb)) as fact (accrual_id text, revision integer,
         accrual_revision integer, accrual_state text, currency text, promotional numeric, purchased numeric)
       order by accrual_id
       on conflict (accrual_id) do update set revision = excluded.revision,
         accrual_revision = excluded.accrual_revision, accrual_state = excluded.accrual_state,
         promotional = excluded.promotional, purchased = excluded.purchased
       where excluded.revision > draw.revision`,
      [JSON.stringify(draws.map(recordOf))],
    );
  }

  async get(accrualId: string): Promise<ProjectedDraw | null> {
    const row = await this.em.findOne(DrawRow, { accrualId });
    if (row === null) return null;
    const { revision, accrualRevision, accrualState, currency } = row;
    const [promotional, purchased] = [Money.of(row.promotional, currency), Money.of(row.purchased, currency)];
    return { accrualId, revision, accrualRevision, accrualState, promotional, purchased };
  }
}

function recordOf({
  accrualId,
  revision,
  accrualRevision,
  accrualState,
  promotional,
  purchased,
}: ProjectedDraw): object {
  return {
    accrual_id: accrualId,
    revision,
    accrual_revision: accrualRevision,
    accrual_state: accrualState,
    currency: promotional.currency,
    promotional: promotional.toFixed(),
    purchased: purchased.toFixed(),
  };
}
