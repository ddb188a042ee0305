/** Where a GST code may stand: in a GSTIN, as a place of supply, or both. */
export interface GstState {
  readonly code: string;
  readonly name: string;
  /** ACTIVE states are places; RETIRED ones live on in old GSTINs; CENTRE is a jurisdiction, never a place. */
  readonly standing: 'ACTIVE' | 'RETIRED' | 'OUTSIDE_INDIA' | 'CENTRE';
  /** The state that a retired one's registrations belong to today. */
  readonly successor?: string;
}

/** The place of supply of whoever is outside India. */
export const OUTSIDE_INDIA = '96';

const active = `
  01 Jammu and Kashmir, 02 Himachal Pradesh, 03 Punjab, 04 Chandigarh, 05 Uttarakhand, 06 Haryana, 07 Delhi,
  08 Rajasthan, 09 Uttar Pradesh, 10 Bihar, 11 Sikkim, 12 Arunachal Pradesh, 13 Nagaland, 14 Manipur, 15 Mizoram,
  16 Tripura, 17 Meghalaya, 18 Assam, 19 West Bengal, 20 Jharkhand, 21 Odisha, 22 Chhattisgarh, 23 Madhya Pradesh,
  24 Gujarat, 26 Dadra and Nagar Haveli and Daman and Diu, 27 Maharashtra, 29 Karnataka, 30 Goa, 31 Lakshadweep,
  32 Kerala, 33 Tamil Nadu, 34 Puducherry, 35 Andaman and Nicobar Islands, 36 Telangana, 37 Andhra Pradesh, 38 Ladakh,
  97 Other Territory
`;

const states: ReadonlyMap<string, GstState> = new Map(
  [
    ...active.split(',').map((entry): GstState => {
      const text = entry.trim().replace(/\s+/g, ' ');
      return { code: text.slice(0, 2), name: text.slice(3), standing: 'ACTIVE' };
    }),
    { code: '25', name: 'Daman and Diu', standing: 'RETIRED', successor: '26' } as const,
    { code: '28', name: 'Andhra Pradesh (before bifurcation)', standing: 'RETIRED', successor: '37' } as const,
    { code: OUTSIDE_INDIA, name: 'Other Countries', standing: 'OUTSIDE_INDIA' } as const,
    { code: '99', name: 'Centre Jurisdiction', standing: 'CENTRE' } as const,
  ].map((state) => [state.code, state]),
);

/** The state of a GST code, or undefined where no state has it. */
export function gstState(code: string): GstState | undefined {
  return states.get(code);
}

/** Every code there is, in order. */
export function gstStates(): readonly GstState[] {
  return [...states.values()].sort((a, b) => a.code.localeCompare(b.code));
}

/** Whether the code is a place in India that is supplied today. */
export function isIndianState(code: string): boolean {
  return states.get(code)?.standing === 'ACTIVE';
}

/** The place that a GSTIN's state code stands for today. */
export function placeOfRegistration(code: string): string {
  return states.get(code)?.successor ?? code;
}
