/** Where the end users are: India first. In per cent. */
export const countryShares = [
  ['IN', 70],
  ['US', 8],
  ['AE', 7],
  ['SG', 4],
  ['GB', 4],
  ['ID', 3],
  ['SA', 2],
  ['NG', 1],
  ['BR', 1],
] as const;

/** How the code or link reaches them. In per cent. */
export const channelShares = [
  ['SMS', 58],
  ['WHATSAPP', 32],
  ['EMAIL', 10],
] as const;

/** What became of the attempt. In per cent; FAILED ones are not billed. */
export const statusShares = [
  ['VERIFIED', 57],
  ['DELIVERED', 24],
  ['SENT', 12],
  ['FAILED', 7],
] as const;

export type Country = (typeof countryShares)[number][0];
export type Channel = (typeof channelShares)[number][0];
export type Status = (typeof statusShares)[number][0];

/** The statuses that the demo's meter counts. */
export const countedStatuses: readonly Status[] = ['SENT', 'DELIVERED', 'VERIFIED'];
