import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Invoice } from '../domain/invoice';
import type { InvoiceChange, InvoiceDocument, InvoiceFilter, Invoices } from '../operations/ports';
import { InvoiceChangeRow, InvoiceDocumentRow, InvoiceLineRow, InvoiceRow } from './document.entities';
import { invoiceFrom, invoiceRow, lineRow } from './invoice-mapping';
import { groupedBy } from './grouping';
import { newestFirst } from './keyset';

/** Issued invoices; the database refuses any change but to their status and what was paid on them. */
export class InvoiceRepository implements Invoices {
  constructor(private readonly em: EntityManager) {}

  async add(invoice: Invoice): Promise<void> {
    await this.em.insert(InvoiceRow, invoiceRow(invoice));
    await this.em.insertMany(
      InvoiceLineRow,
      invoice.lines.map((line) => lineRow(invoice.id, line)),
    );
  }

  async addDocument(document: InvoiceDocument): Promise<void> {
    await this.em.insert(InvoiceDocumentRow, { ...document });
  }

  async documentOf(invoiceId: string): Promise<InvoiceDocument | null> {
    const row = await this.em.findOne(InvoiceDocumentRow, { invoiceId });
    if (row === null) return null;
    return { invoiceId, mediaType: row.mediaType, sha256: row.sha256, content: Buffer.from(row.content) };
  }

  async getMany(ids: readonly string[]): Promise<Invoice[]> {
    return this.withLines(await this.em.find(InvoiceRow, { id: { $in: [...ids] } }));
  }

  async getForUpdate(id: string): Promise<Invoice | null> {
    const row = await this.em.findOne(InvoiceRow, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    return row === null ? null : ((await this.withLines([row]))[0] ?? null);
  }

  async savePaid({ id, status, paid, version }: Invoice): Promise<void> {
    await this.em.nativeUpdate(InvoiceRow, { id }, { status, paid: paid.amount, version });
  }

  async list({ accountId, status, search, after, limit }: InvoiceFilter): Promise<Invoice[]> {
    const conditions = [
      accountId === null ? {} : { accountId },
      status === null ? {} : { status },
      search === null ? {} : { number: { $ilike: `%${search.replace(/[\\%_]/g, '\\$&')}%` } },
      newestFirst('issuedAt', after),
    ];
    const rows = await this.em.find(
      InvoiceRow,
      { $and: conditions },
      { orderBy: { issuedAt: 'desc', id: 'desc' }, limit },
    );
    return this.withLines(rows);
  }

  async recordChange(invoiceId: string, { at, actor, change }: InvoiceChange): Promise<void> {
    await this.em.insert(InvoiceChangeRow, { invoiceId, at, actor, change });
  }

  async changesOf(invoiceId: string): Promise<InvoiceChange[]> {
    const rows = await this.em.find(InvoiceChangeRow, { invoiceId }, { orderBy: { sequence: 'asc' } });
    return rows.map(({ at, actor, change }) => ({ at, actor, change }));
  }

  private async withLines(rows: readonly InvoiceRow[]): Promise<Invoice[]> {
    if (rows.length === 0) return [];
    const lines = await this.em.find(
      InvoiceLineRow,
      { invoiceId: { $in: rows.map(({ id }) => id) } },
      { orderBy: { invoiceId: 'asc', position: 'asc' } },
    );
    const byInvoice = groupedBy(lines, ({ invoiceId }) => invoiceId);
    return rows.map((row) => invoiceFrom(row, byInvoice.get(row.id) ?? []));
  }
}
