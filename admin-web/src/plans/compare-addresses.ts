/** The page that shows versions side by side, in this order. */
export const compareAt = (versionIds: readonly string[]): string =>
  `/catalog/plans/compare?versions=${versionIds.map(encodeURIComponent).join(',')}`;
