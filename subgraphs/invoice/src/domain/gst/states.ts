/** The local half of an intra-state supply: states and union territories with a legislature levy SGST, others UTGST. */
export type LocalTaxHead = 'SGST' | 'UTGST';

export interface State {
  readonly code: string;
  readonly name: string;
  readonly localTax: LocalTaxHead;
}

/** The place of supply of an export; never a state of ours or of a buyer in India. */
export const OUTSIDE_INDIA = '96';

const rows: readonly (readonly [code: string, name: string, localTax: LocalTaxHead])[] = [
  ['01', 'Jammu and Kashmir', 'SGST'],
  ['02', 'Himachal Pradesh', 'SGST'],
  ['03', 'Punjab', 'SGST'],
  ['04', 'Chandigarh', 'UTGST'],
  ['05', 'Uttarakhand', 'SGST'],
  ['06', 'Haryana', 'SGST'],
  ['07', 'Delhi', 'SGST'],
  ['08', 'Rajasthan', 'SGST'],
  ['09', 'Uttar Pradesh', 'SGST'],
  ['10', 'Bihar', 'SGST'],
  ['11', 'Sikkim', 'SGST'],
  ['12', 'Arunachal Pradesh', 'SGST'],
  ['13', 'Nagaland', 'SGST'],
  ['14', 'Manipur', 'SGST'],
  ['15', 'Mizoram', 'SGST'],
  ['16', 'Tripura', 'SGST'],
  ['17', 'Meghalaya', 'SGST'],
  ['18', 'Assam', 'SGST'],
  ['19', 'West Bengal', 'SGST'],
  ['20', 'Jharkhand', 'SGST'],
  ['21', 'Odisha', 'SGST'],
  ['22', 'Chhattisgarh', 'SGST'],
  ['23', 'Madhya Pradesh', 'SGST'],
  ['24', 'Gujarat', 'SGST'],
  ['26', 'Dadra and Nagar Haveli and Daman and Diu', 'UTGST'],
  ['27', 'Maharashtra', 'SGST'],
  ['29', 'Karnataka', 'SGST'],
  ['30', 'Goa', 'SGST'],
  ['31', 'Lakshadweep', 'UTGST'],
  ['32', 'Kerala', 'SGST'],
  ['33', 'Tamil Nadu', 'SGST'],
  ['34', 'Puducherry', 'SGST'],
  ['35', 'Andaman and Nicobar Islands', 'UTGST'],
  ['36', 'Telangana', 'SGST'],
  ['37', 'Andhra Pradesh', 'SGST'],
  ['38', 'Ladakh', 'UTGST'],
  ['97', 'Other Territory', 'UTGST'],
];

/** Old GSTINs still carry the codes of states that were merged or divided; their supplies belong to today's state. */
const successors: Readonly<Record<string, string>> = { '25': '26', '28': '37' };

const states: ReadonlyMap<string, State> = new Map(
  rows.map(([code, name, localTax]) => [code, { code, name, localTax }]),
);

/** The state or union territory of a GST code; undefined where there is none. */
export function stateOf(code: string): State | undefined {
  return states.get(successors[code] ?? code);
}

/** The name of a place of supply as a document shows it. */
export function placeOfSupplyName(code: string): string | undefined {
  return code === OUTSIDE_INDIA ? 'Other Countries' : stateOf(code)?.name;
}
