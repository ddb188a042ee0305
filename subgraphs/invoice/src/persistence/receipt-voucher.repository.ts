import type { EntityManager } from '@mikro-orm/postgresql';
import { Money } from '@otpless/money/money';
import type { NetWithTax } from '../domain/advance';
import type { ReceiptVoucher } from '../domain/receipt-voucher';
import type { VoucherFilter, Vouchers } from '../operations/ports';
import { leftColumns } from './advance.repository';
import { ReceiptVoucherRow } from './document.entities';
import { taxFrom, taxJson } from './document-json';
import { newestFirst } from './keyset';

/** Receipt vouchers: sealed when they are written, but for what is left of their advance. */
export class ReceiptVoucherRepository implements Vouchers {
  constructor(private readonly em: EntityManager) {}

  async add(voucher: ReceiptVoucher, left: NetWithTax): Promise<void> {
    const { id, number, accountId, topUpId, walletId, paymentId, gross, net, taxes, seller, buyer, receivedAt } =
      voucher;
    await this.em.insert(ReceiptVoucherRow, {
      ...{ id, number, accountId, topUpId, walletId, paymentId, seller, buyer, receivedAt },
      currency: gross.currency,
      gross: gross.amount,
      net: net.amount,
      taxes: taxes.map(taxJson),
      sellerGstin: seller.gstin,
      ...leftColumns({ net: left.net, taxes: left.taxes }),
    });
  }

  async existsFor(topUpId: string): Promise<boolean> {
    return (await this.em.count(ReceiptVoucherRow, { topUpId })) > 0;
  }

  async list({ accountId, after, limit }: VoucherFilter): Promise<ReceiptVoucher[]> {
    const rows = await this.em.find(
      ReceiptVoucherRow,
      { $and: [accountId === null ? {} : { accountId }, newestFirst('receivedAt', after)] },
      { orderBy: { receivedAt: 'desc', id: 'desc' }, limit },
    );
    return rows.map(voucherFrom);
  }
}

function voucherFrom(row: ReceiptVoucherRow): ReceiptVoucher {
  const { id, number, accountId, topUpId, walletId, paymentId, currency, seller, buyer, receivedAt } = row;
  return {
    ...{ id, number, accountId, topUpId, walletId, paymentId, seller, buyer, receivedAt },
    gross: Money.of(row.gross, currency),
    net: Money.of(row.net, currency),
    taxes: row.taxes.map((tax) => taxFrom(tax, currency)),
  };
}
