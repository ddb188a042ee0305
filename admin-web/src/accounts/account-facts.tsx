import { DayText } from '../figures/instant-text';
import { readFragment, type FragmentType } from '../gql/fragment-masking';
import { graphql } from '../gql/gql';
import { Facts } from '../parts/facts';
import { NounLink } from '../parts/noun-link';
import { paymentModeWords } from './payment-mode-words';

const AccountFacts_account = graphql(`
  fragment AccountFacts_account on Account {
    id
    paymentMode
    currency
    timeZone
    netTermsDays
    graceDays
    tags
    metadata
    createdAt
    payer {
      id
      name
    }
    parent {
      id
      name
    }
  }
`);

export function AccountFacts(props: { account: FragmentType<typeof AccountFacts_account> }) {
  const account = readFragment(AccountFacts_account, props.account);
  const { parent, payer, graceDays, tags, metadata } = account;
  return (
    <Facts
      facts={[
        { label: 'Payment mode', value: paymentModeWords[account.paymentMode] },
        { label: 'Currency', value: account.currency },
        { label: 'Time zone', value: account.timeZone },
        { label: 'Net terms', value: `${account.netTermsDays} days` },
        { label: 'Grace days', value: graceDays === null || graceDays === undefined ? 'As its plans say' : graceDays },
        {
          label: 'Paid by',
          value: payer.id === account.id ? 'Itself' : <NounLink to={`/accounts/${payer.id}`}>{payer.name}</NounLink>,
        },
        { label: 'Parent', value: parent ? <NounLink to={`/accounts/${parent.id}`}>{parent.name}</NounLink> : 'None' },
        { label: 'Tags', value: tags.join(', ') || '–' },
        ...Object.entries((metadata ?? {}) as Record<string, string>).map(([label, value]) => ({ label, value })),
        { label: 'Since', value: <DayText at={account.createdAt} /> },
      ]}
    />
  );
}
