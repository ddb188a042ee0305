import { Button } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { RefusalSummary } from '../forms/refusal-summary';
import type { Refusal } from '../graph/use-submission';
import { useCreateWallet } from './use-create-wallet';

export function CreateWalletButton({ accountId }: { accountId: string }) {
  const navigate = useNavigate();
  const { submit, busy } = useCreateWallet();
  const [refusal, setRefusal] = useState<Refusal>();
  const create = async () => {
    const outcome = await submit({ accountId });
    if (outcome.kind === 'DONE') await navigate(`/wallets/${outcome.noun.id}`);
    else setRefusal(outcome);
  };
  return (
    <>
      <RefusalSummary refusal={refusal} />
      <Button variant="default" loading={busy} onClick={() => void create()}>
        Open a wallet
      </Button>
    </>
  );
}
