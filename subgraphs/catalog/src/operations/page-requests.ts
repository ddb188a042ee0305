/** Ids grow with time, so a page is what comes before the last id seen: newest first. */
export interface PageRequest {
  readonly beforeId: string | null;
  readonly limit: number;
}

/** A page in the order of keys: what comes after the last key seen. */
export interface KeyedPageRequest {
  readonly search: string | null;
  readonly afterKey: string | null;
  readonly limit: number;
}
