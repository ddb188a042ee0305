import type { Refusal } from '../graph/refusal';

/** What the person chose, as text. */
export interface CustomerFile {
  name: string;
  csv: string;
}

/** The server takes no more at once; a larger file need not be read to be refused. */
const mostBytes = 4 * 1024 * 1024;

/** Reads a chosen file, or says why it cannot be: what is no UTF-8 would lose letters of names. */
export async function readCustomerFile(file: File): Promise<CustomerFile | Refusal> {
  if (file.size > mostBytes)
    return refused(`${file.name} is larger than 4 MiB. Split it and import one part at a time.`);
  let bytes: ArrayBuffer;
  try {
    bytes = await file.arrayBuffer();
  } catch {
    return refused(`${file.name} cannot be read. If it was changed or moved meanwhile, choose it again.`);
  }
  try {
    return { name: file.name, csv: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return refused(`${file.name} is not UTF-8 text. In a spreadsheet, save it as “CSV UTF-8”.`);
  }
}

export const refused = (message: string): Refusal => ({ kind: 'REFUSED', message, fields: [], changes: [] });
