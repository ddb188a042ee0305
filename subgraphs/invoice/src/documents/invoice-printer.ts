import { dirname, join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { addDays, localDate } from '@otpless/period/local-date';
import { grossOf } from '../domain/advance';
import { amountInWords } from '../domain/amount-in-words';
import type { Invoice } from '../domain/invoice';
import { canonicalText } from '../domain/sealed-document';
import type { PrintInvoice } from '../operations/ports';
import { shownDate, shownMoney, shownQuantity } from './figures';
import { invoiceTemplate } from './invoice-template';

/** How many prints a compiled template's memory is kept for. */
const CACHE_AGE = 10;

/** Prints invoices as PDF/A-3 with their canonical JSON inside. The same invoice is always the same bytes. */
export function invoicePrinter(): PrintInvoice {
  const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: fontFolders() }] });
  return (invoice) => {
    const inputs = { data: JSON.stringify(dataOf(invoice)), canonical: canonicalText(invoice) };
    const compiled = compiler.compile({ mainFileContent: invoiceTemplate, inputs });
    const document = compiled.result;
    if (document === null)
      throw new Error(`The invoice ${invoice.number} could not be printed: ${problemsOf(compiler, compiled)}`);
    const pdf = compiler.pdf(document, {
      pdfStandard: 'a-3b',
      creationTimestamp: Math.floor(invoice.issuedAt.getTime() / 1000),
    });
    compiler.evictCache(CACHE_AGE);
    return pdf;
  };
}

function problemsOf(compiler: NodeCompiler, compiled: ReturnType<NodeCompiler['compile']>): string {
  const error = compiled.takeError();
  return error === null ? 'no reason given' : JSON.stringify(compiler.fetchDiagnostics(error));
}

/** Noto Sans has the rupee sign and Devanagari; two weights are all that is used. */
function fontFolders(): string[] {
  const fonts = dirname(require.resolve('@expo-google-fonts/noto-sans/package.json'));
  return ['400Regular', '700Bold'].map((weight) => join(fonts, weight));
}

/** Every text of the document, ready to be laid out. */
function dataOf(invoice: Invoice): object {
  const { number, seller, buyer, documentHash, period, currency } = invoice;
  return {
    ...{ number, seller, buyer, documentHash },
    issuedOn: shownDate(invoice.issuedOn),
    dueOn: shownDate(invoice.dueOn),
    period: `${shownDate(period.startsOn)} – ${shownDate(addDays(localDate(period.endsOn), -1))}`,
    totalInWords: amountInWords(invoice.total),
    lines: invoice.lines.map((line) => ({
      position: line.position,
      description: line.description,
      sacCode: line.sacCode,
      quantity: line.quantity === null ? '' : shownQuantity(line.quantity, currency),
      amount: shownMoney(line.amount),
      discount: shownMoney(line.discount),
      taxable: shownMoney(line.taxable),
    })),
    sums: sumsOf(invoice),
    note: noteOf(invoice),
  };
}

function sumsOf(invoice: Invoice): { label: string; amount: string; strong: boolean }[] {
  const row = (label: string, amount: string, strong = false) => ({ label, amount, strong });
  const setOff = grossOf(invoice.setOff);
  return [
    row('Subtotal', shownMoney(invoice.subtotal)),
    ...(invoice.discounts.isZero() ? [] : [row('Promotional discount', shownMoney(invoice.discounts.negated()))]),
    ...invoice.taxes.map((tax) =>
      row(`${tax.head} ${tax.rate} % on ${shownMoney(tax.taxable)}`, shownMoney(tax.amount)),
    ),
    row('Total', shownMoney(invoice.total), true),
    ...(setOff.isZero() ? [] : [row('Set off against advances', shownMoney(setOff.negated()))]),
    row('Amount due', shownMoney(invoice.amountDue), true),
  ];
}

/** What the law wants said on a zero-rated supply (CGST Rule 46, third proviso). */
function noteOf({ buyer, taxes }: Invoice): string | null {
  if (buyer.taxCategory !== 'SEZ' && buyer.placeOfSupply !== '96') return null;
  const supply = buyer.taxCategory === 'SEZ' ? 'Supply to an SEZ unit or developer' : 'Supply meant for export';
  return taxes.length === 0
    ? `${supply} under bond or letter of undertaking without payment of integrated tax`
    : `${supply} on payment of integrated tax`;
}
