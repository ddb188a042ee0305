import { MoneyText } from '../figures/money-text';
import { readFragment, type FragmentType } from '../gql/fragment-masking';
import { graphql } from '../gql/gql';
import { Facts } from '../parts/facts';

const WalletNow_wallet = graphql(`
  fragment WalletNow_wallet on Wallet {
    liveBalance {
      amount
      currency
    }
    available {
      amount
      currency
    }
    uncovered {
      amount
      currency
    }
  }
`);

/** What a wallet holds before money is moved into it. */
export function WalletNow(props: { wallet: FragmentType<typeof WalletNow_wallet> }) {
  const { liveBalance, available, uncovered } = readFragment(WalletNow_wallet, props.wallet);
  return (
    <Facts
      facts={[
        { label: 'Live balance now', value: <MoneyText money={liveBalance} /> },
        { label: 'Available now', value: <MoneyText money={available} /> },
        { label: 'Uncovered, collected first', value: <MoneyText money={uncovered} /> },
      ]}
    />
  );
}
