import { InvalidInput } from '@otpless/problem/problem';
import type { Principal } from '@otpless/service/principal';
import type { Customer } from '../domain/customer';
import { type Judgement, judgeRow, namingProblems } from '../domain/customer-import';
import { type ColumnProblem, type CustomerRow, namesIn } from '../domain/customer-row';
import { auditAll } from './audit';
import { type CustomerFile, readCustomerCsv, rejectedCsv } from './customer-csv';
import { type ImportReport, type RowReport, reportOf } from './import-report';
import { KnownCustomers } from './known-customers';
import type { Ports, Stores } from './ports';
import { tellAccounts } from './tell-accounts';

export interface CustomerImport {
  readonly csv: string;
  /** Judges all rows and writes nothing. */
  readonly dryRun: boolean;
}

/** So many rows commit together: few enough that nobody waits long for the names they hold. */
const ROWS_A_TRANSACTION = 250;

/**
 * Makes and edits customers from a file. A row is known again by its id, else its key, else its GSTIN, so that the same file
 * changes nothing the second time; a row that cannot be is rejected by itself.
 */
export function importCustomers(ports: Ports) {
  return async (by: Principal, { csv, dryRun }: CustomerImport): Promise<ImportReport | InvalidInput> => {
    const file = readCustomerCsv(csv);
    if (file instanceof InvalidInput) return file;
    const faults = faultsOf(file);
    // By customer, so that two rows that name one in different ways do not undo one another.
    const taken = new Map<string, number>();
    const reports: RowReport[] = [];
    // A dry run judges all rows beside each other, as they would be one after the other.
    const size = dryRun ? file.rows.length : ROWS_A_TRANSACTION;
    for (let start = 0; start < file.rows.length; start += size) {
      const rows = file.rows.slice(start, start + size);
      reports.push(
        ...(await ports.transact((stores) => importRows(stores, ports, by, { rows, faults, taken, dryRun }))),
      );
    }
    const rowsByNumber = new Map(file.rows.map((row) => [row.row, row]));
    const rejected = reports
      .filter(({ outcome }) => outcome === 'REJECTED')
      .map(({ row, problems }) => ({ row: rowsByNumber.get(row)!, problems }));
    return reportOf(reports, rejected.length === 0 ? null : rejectedCsv(file, rejected));
  };
}

interface Batch {
  readonly rows: readonly CustomerRow[];
  readonly faults: ReadonlyMap<number, ColumnProblem>;
  readonly taken: Map<string, number>;
  readonly dryRun: boolean;
}

async function importRows(stores: Stores, ports: Ports, by: Principal, batch: Batch): Promise<RowReport[]> {
  const { rows, faults, taken, dryRun } = batch;
  const known = await knownTo(stores, rows, dryRun);
  const judged = rows.map((row): [CustomerRow, Judgement] => {
    const fault = faults.get(row.row);
    return [row, fault === undefined ? judgeBeside(row, known, taken, ports) : { kind: 'REJECTED', problems: [fault] }];
  });
  if (!dryRun) await write(stores, ports, by, judged);
  return judged.map(([row, judgement]) => rowReport(row, judgement, dryRun));
}

/** A row, beside what there is and what the rows before it did. */
function judgeBeside(
  row: CustomerRow,
  known: KnownCustomers,
  taken: Map<string, number>,
  { newId, clock }: Ports,
): Judgement {
  const names = namesIn(row);
  const existing = known.namedBy(names);
  if (existing === null && names.id !== null) {
    return rejected({ column: 'id', message: `there is no customer ${names.id}` });
  }
  const judgement = judgeRow(row, existing, newId('cus'), clock.now());
  if (judgement.kind === 'REJECTED') return judgement;
  const { customer } = judgement;
  const earlier = taken.get(customer.id);
  if (earlier !== undefined) {
    return rejected({ column: null, message: `row ${earlier} speaks of customer ${customer.id} as well` });
  }
  const conflict = judgement.kind === 'SAME' ? null : known.nameTaken(customer);
  if (conflict !== null) return rejected({ column: null, message: conflict.message });
  taken.set(customer.id, row.row);
  known.remember(customer);
  return judgement;
}

/**
 * The customers that rows name or whose names they ask for. Where something will be written they are held, and so are the
 * names, in the order in which whoever makes or edits one customer takes them: the customer, its GSTINs, its key.
 */
async function knownTo(
  { customers, inTurn }: Stores,
  rows: readonly CustomerRow[],
  dryRun: boolean,
): Promise<KnownCustomers> {
  const said = rows.map(namesIn);
  const names = {
    ids: said.flatMap(({ id }) => (id === null ? [] : [id])),
    externalKeys: said.flatMap(({ externalKey }) => (externalKey === null ? [] : [externalKey])),
    gstins: said.flatMap(({ gstins }) => gstins),
  };
  if (dryRun) return new KnownCustomers(await customers.named(names));
  await customers.namedForUpdate(names);
  const gstins = [...new Set(names.gstins)].sort().map((gstin) => `gstin ${gstin}`);
  const keys = [...new Set(names.externalKeys)].sort().map((key) => `customer key ${key}`);
  await inTurn(...gstins, ...keys);
  return new KnownCustomers(await customers.namedForUpdate(names));
}

async function write(
  stores: Stores,
  ports: Ports,
  by: Principal,
  judged: readonly (readonly [CustomerRow, Judgement])[],
): Promise<void> {
  const made: Customer[] = [];
  const edited: Customer[] = [];
  const entries: { subjectId: string; detail: Readonly<Record<string, unknown>> }[] = [];
  for (const [{ row }, judgement] of judged) {
    if (judgement.kind === 'REJECTED' || judgement.kind === 'SAME') continue;
    const { customer } = judgement;
    const { id, version, legalName, status } = customer;
    if (judgement.kind === 'NEW') {
      made.push(customer);
      entries.push({ subjectId: id, detail: { row, version, legalName, status } });
    } else {
      edited.push(customer);
      entries.push({ subjectId: id, detail: { row, version, changes: judgement.changes } });
    }
  }
  await stores.customers.saveAll(edited);
  await tellAccounts(stores, edited);
  await stores.customers.addAll(made);
  await auditAll(stores, ports, by, 'importCustomers', entries);
}

function rowReport({ row, cells }: CustomerRow, judgement: Judgement, dryRun: boolean): RowReport {
  const legalName = cells['legal_name'] ?? '';
  if (judgement.kind === 'REJECTED') {
    return { row, legalName, outcome: 'REJECTED', customerId: null, problems: judgement.problems };
  }
  const { id } = judgement.customer;
  const told = { row, legalName, problems: [] };
  switch (judgement.kind) {
    case 'NEW':
      return { ...told, outcome: dryRun ? 'WOULD_CREATE' : 'CREATED', customerId: dryRun ? null : id };
    case 'CHANGED':
      return { ...told, outcome: dryRun ? 'WOULD_UPDATE' : 'UPDATED', customerId: id };
    case 'SAME':
      return { ...told, outcome: 'UNCHANGED', customerId: id };
  }
}

function faultsOf({ rows, broken }: CustomerFile): Map<number, ColumnProblem> {
  return new Map([...namingProblems(rows), ...broken]);
}

const rejected = (problem: ColumnProblem): Judgement => ({ kind: 'REJECTED', problems: [problem] });
