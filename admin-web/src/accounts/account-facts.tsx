import { DayText } from '../figures/instant-text';
import { readFragment, type FragmentType } from '../gql/fragment-masking';
import { graphql } from '../gql/gql';
import { Facts } from '../parts/facts';
import { NounLink } from '../parts/noun-link';

const AccountFacts_account = graphql(`
  fragment AccountFacts_account on Account {
    id
    paymentMode
    currency
    timeZone
    netTermsDays
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
  const { parent, payer } = account;
  return (
    <Facts
      facts={[
        { label: 'Payment mode', value: account.paymentMode === 'PREPAID' ? 'Prepaid' : 'Postpaid' },
        { label: 'Currency', value: account.currency },
        { label: 'Time zone', value: account.timeZone },
        { label: 'Net terms', value: `${account.netTermsDays} days` },
        {
          label: 'Paid by',
          value: payer.id === account.id ? 'Itself' : <NounLink to={`/accounts/${payer.id}`}>{payer.name}</NounLink>,
        },
        { label: 'Parent', value: parent ? <NounLink to={`/accounts/${parent.id}`}>{parent.name}</NounLink> : 'None' },
        { label: 'Since', value: <DayText at={account.createdAt} /> },
      ]}
    />
  );
}
