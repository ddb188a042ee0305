import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Money } from '@otpless/money/money';
import { invariant } from '@otpless/problem/invariant';
import { type Advance, type AdvanceUse, type NetWithTax, subtract } from '../domain/advance';
import type { Advances } from '../operations/ports';
import { AdvanceUseRow, type HeadJson, ReceiptVoucherRow } from './document.entities';
import { headFrom, headJson, netWithTaxFrom } from './document-json';

/** What is left of receipted advances, and what was set off ahead of them. */
export class AdvanceRepository implements Advances {
  constructor(private readonly em: EntityManager) {}

  async getForUpdate(accountId: string, currency: string): Promise<Advance[]> {
    return this.left(accountId, currency, LockMode.PESSIMISTIC_WRITE);
  }

  async peek(accountId: string, currency: string): Promise<Advance[]> {
    return this.left(accountId, currency, LockMode.NONE);
  }

  async use(invoiceId: string, uses: readonly AdvanceUse[]): Promise<void> {
    for (const use of uses) {
      const row = await this.em.findOneOrFail(ReceiptVoucherRow, { id: use.receiptVoucherId });
      const left = subtract(advanceFrom(row), use);
      await this.em.nativeUpdate(ReceiptVoucherRow, { id: row.id }, leftColumns(left));
      await this.em.insert(AdvanceUseRow, {
        invoiceId,
        receiptVoucherId: use.receiptVoucherId,
        net: use.net.amount,
        taxes: use.taxes.map(headJson),
      });
    }
  }

  async aheadForUpdate(accountId: string, currency: string): Promise<NetWithTax> {
    // Inserted first, so that there is a row to lock for an account's very first document too.
    await this.em.execute(
      `insert into invoice.set_off_ahead (account_id, currency, net, taxes) values (?, ?, 0, '[]') on conflict do nothing`,
      [accountId, currency],
    );
    const [row] = await this.em.execute<{ net: string; taxes: HeadJson[] }[]>(
      'select net, taxes from invoice.set_off_ahead where account_id = ? and currency = ? for update',
      [accountId, currency],
    );
    invariant(row !== undefined, 'the row was inserted above');
    return netWithTaxFrom(row, currency);
  }

  async saveAhead(accountId: string, { net, taxes }: NetWithTax): Promise<void> {
    await this.em.execute(
      'update invoice.set_off_ahead set net = ?, taxes = cast(? as jsonb) where account_id = ? and currency = ?',
      [net.toFixed(), JSON.stringify(taxes.map(headJson)), accountId, net.currency],
    );
  }

  private async left(
    accountId: string,
    currency: string,
    lockMode: LockMode.NONE | LockMode.PESSIMISTIC_WRITE,
  ): Promise<Advance[]> {
    const rows = await this.em.find(
      ReceiptVoucherRow,
      { accountId, currency, usedUp: false },
      { orderBy: { receivedAt: 'asc', id: 'asc' }, lockMode },
    );
    return rows.map(advanceFrom);
  }
}

/** The columns that say what is left; an advance is used up when neither net nor tax is. */
export function leftColumns(left: NetWithTax) {
  const usedUp = left.net.isZero() && left.taxes.every(({ amount }) => amount.isZero());
  return { netLeft: left.net.amount, taxesLeft: left.taxes.map(headJson), usedUp };
}

function advanceFrom({ id, currency, netLeft, taxesLeft }: ReceiptVoucherRow): Advance {
  return {
    receiptVoucherId: id,
    net: Money.of(netLeft, currency),
    taxes: taxesLeft.map((tax) => headFrom(tax, currency)),
  };
}
