import type { Aggregation } from '../gql/graphql';

const words: Record<Aggregation, string> = {
  COUNT: 'Number of events',
  SUM: 'Sum',
  MAX: 'Greatest',
  LATEST: 'Latest',
  UNIQUE_COUNT: 'Number of different',
  AVERAGE: 'Average',
};

export const aggregationOptions = Object.entries(words).map(([value, label]) => ({ value, label }));

/** What a meter counts, as people say it: "Sum of fee". */
export function countingWords(aggregation: Aggregation, valueAttribute: string | null | undefined): string {
  if (!valueAttribute) return words[aggregation];
  return aggregation === 'UNIQUE_COUNT'
    ? `${words[aggregation]} ${valueAttribute}`
    : `${words[aggregation]} of ${valueAttribute}`;
}
