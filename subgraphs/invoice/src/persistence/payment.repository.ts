import type { EntityManager } from '@mikro-orm/postgresql';
import type { Payment, Payments } from '../operations/ports';
import { PaymentRow } from './document.entities';

/** Payments, recorded by hand or behind a top-up. */
export class PaymentRepository implements Payments {
  constructor(private readonly em: EntityManager) {}

  async add({ purpose, amount, ...payment }: Payment): Promise<void> {
    await this.em.insert(PaymentRow, {
      ...payment,
      status: 'RECORDED',
      invoiceId: 'invoiceId' in purpose ? purpose.invoiceId : null,
      topUpId: 'topUpId' in purpose ? purpose.topUpId : null,
      currency: amount.currency,
      amount: amount.amount,
    });
  }
}
