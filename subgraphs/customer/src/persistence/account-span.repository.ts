import type { EntityManager } from '@mikro-orm/postgresql';
import type { PaymentMode, PaymentModeSpan } from '../domain/payment-mode';
import type { Placement } from '../domain/placement';
import type { PlacementStore, SpanStore } from '../operations/ports';
import { textArray } from './finding';

interface SpanRow {
  readonly account_id: string;
  readonly effective_from: Date | string;
  readonly effective_until: Date | string | null;
  readonly applied: boolean;
}

interface PlacementRow extends SpanRow {
  readonly parent_id: string | null;
  readonly payer_id: string;
}

const placementColumns = 'account_id, parent_id, payer_id, effective_from, effective_until, applied';

function placementOf(row: PlacementRow): Placement {
  return { ...spanOf(row), parentId: row.parent_id, payerId: row.payer_id };
}

export function placementStore(em: EntityManager): PlacementStore {
  const read = async (condition: string, parameters: unknown[]): Promise<Placement[]> => {
    const rows = await em.execute<PlacementRow[]>(
      `select ${placementColumns} from customer.account_placement where ${condition} order by account_id, effective_from`,
      parameters,
    );
    return rows.map(placementOf);
  };
  return {
    ofAccount: (accountId) => read('account_id = ?', [accountId]),
    ofAccounts: async (accountIds) => (await placementsOf(em, accountIds)).reverse(),
    ofCustomer: (customerId, from) =>
      read('customer_id = ? and (effective_until is null or effective_until > ?)', [customerId, from]),
    replace: async (accountId, spans) => {
      await em.execute('delete from customer.account_placement where account_id = ?', [accountId]);
      for (const { parentId, payerId, effectiveFrom, effectiveUntil, applied } of spans) {
        await em.execute(
          `insert into customer.account_placement (${placementColumns}, customer_id)
           select id, ?, ?, ?, ?, ?, customer_id from customer.account where id = ?`,
          [parentId, payerId, effectiveFrom, effectiveUntil, applied, accountId],
        );
      }
    },
  };
}

interface PaymentModeRow extends SpanRow {
  readonly payment_mode: PaymentMode;
}

const modeColumns = 'account_id, payment_mode, effective_from, effective_until, applied';

export function paymentModeStore(em: EntityManager): SpanStore<PaymentModeSpan> {
  return {
    ofAccount: async (accountId) => {
      const rows = await em.execute<PaymentModeRow[]>(
        `select ${modeColumns} from customer.account_payment_mode where account_id = ? order by effective_from`,
        [accountId],
      );
      return rows.map((row) => ({ ...spanOf(row), paymentMode: row.payment_mode }));
    },
    ofAccounts: async (accountIds) => (await paymentModesOf(em, accountIds)).reverse(),
    replace: async (accountId, spans) => {
      await em.execute('delete from customer.account_payment_mode where account_id = ?', [accountId]);
      for (const { paymentMode, effectiveFrom, effectiveUntil, applied } of spans) {
        await em.execute(`insert into customer.account_payment_mode (${modeColumns}) values (?, ?, ?, ?, ?)`, [
          accountId,
          paymentMode,
          effectiveFrom,
          effectiveUntil,
          applied,
        ]);
      }
    },
  };
}

/** Placements of many accounts, the latest first. */
export async function placementsOf(em: EntityManager, accountIds: readonly string[]): Promise<Placement[]> {
  const { sql, parameters } = textArray(accountIds);
  const rows = await em.execute<PlacementRow[]>(
    `select ${placementColumns} from customer.account_placement where account_id = any (${sql})
     order by effective_from desc`,
    [...parameters],
  );
  return rows.map(placementOf);
}

/** Payment modes of many accounts, the latest first. */
export async function paymentModesOf(em: EntityManager, accountIds: readonly string[]): Promise<PaymentModeSpan[]> {
  const { sql, parameters } = textArray(accountIds);
  const rows = await em.execute<PaymentModeRow[]>(
    `select ${modeColumns} from customer.account_payment_mode where account_id = any (${sql})
     order by effective_from desc`,
    [...parameters],
  );
  return rows.map((row) => ({ ...spanOf(row), paymentMode: row.payment_mode }));
}

function spanOf({ account_id: accountId, effective_from: from, effective_until: until, applied }: SpanRow) {
  return {
    accountId,
    effectiveFrom: new Date(from),
    effectiveUntil: until === null ? null : new Date(until),
    applied,
  };
}
