import { metadataOf, metadataRows, type MetadataRow } from '../forms/metadata-fields';
import { graphql } from '../gql/gql';
import type { AccountForm_AccountFragment } from '../gql/graphql';

export const AccountForm_account = graphql(`
  fragment AccountForm_account on Account {
    id
    version
    name
    currency
    timeZone
    netTermsDays
    graceDays
    tags
    metadata
  }
`);

/** What the form holds while it is typed. */
export interface AccountValues extends Record<string, unknown> {
  name: string;
  currency: string;
  timeZone: string;
  netTermsDays: number | string;
  /** Empty where the plans' cycles say it. */
  graceDays: number | string;
  tags: string[];
  metadata: MetadataRow[];
}

export const emptyAccount: AccountValues = {
  name: '',
  currency: 'INR',
  timeZone: 'Asia/Kolkata',
  netTermsDays: 15,
  graceDays: '',
  tags: [],
  metadata: [],
};

/** An account as it is, to be edited. */
export function accountValues(account: AccountForm_AccountFragment): AccountValues {
  const { name, currency, timeZone, netTermsDays, graceDays, tags, metadata } = account;
  return {
    name,
    currency,
    timeZone,
    netTermsDays,
    graceDays: graceDays ?? '',
    tags: [...tags],
    metadata: metadataRows(metadata),
  };
}

/** What was typed, as the graph takes it. */
export function accountSaid({ graceDays, netTermsDays, metadata, ...values }: AccountValues) {
  const { name, currency, timeZone, tags } = values;
  return {
    name,
    currency: currency.trim().toUpperCase(),
    timeZone,
    tags,
    netTermsDays: Number(netTermsDays),
    graceDays: graceDays === '' ? null : Number(graceDays),
    metadata: metadataOf(metadata),
  };
}
