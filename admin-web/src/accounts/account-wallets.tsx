import { readFragment, type FragmentType } from '../gql/fragment-masking';
import { graphql } from '../gql/gql';
import { EmptyState } from '../parts/empty-state';
import { Section } from '../parts/section';
import { useMay } from '../session/viewer';
import { CreateWalletButton } from '../wallets/create-wallet-button';
import { WalletsTable } from '../wallets/wallets-table';

const AccountWallets_account = graphql(`
  fragment AccountWallets_account on Account {
    id
    paymentMode
    wallets {
      id
      ...WalletsTable_wallet
    }
  }
`);

export function AccountWallets(props: { account: FragmentType<typeof AccountWallets_account> }) {
  const { id, paymentMode, wallets } = readFragment(AccountWallets_account, props.account);
  const mayWrite = useMay('wallet:write');
  if (paymentMode === 'POSTPAID' && wallets.length === 0) return null;
  return (
    <Section title="Wallets">
      {wallets.length === 0 ? (
        <EmptyState title="No wallet yet" action={mayWrite && <CreateWalletButton accountId={id} />}>
          A prepaid account draws on a wallet while its traffic runs.
        </EmptyState>
      ) : (
        <WalletsTable wallets={wallets} />
      )}
    </Section>
  );
}
