import { Button, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { MoneyText } from '../figures/money-text';
import { ConfirmModal } from '../forms/confirm-modal';
import { RefusalSummary } from '../forms/refusal-summary';
import { readFragment, type FragmentType } from '../gql/fragment-masking';
import { graphql } from '../gql/gql';
import type { Refusal } from '../graph/use-submission';
import { Facts } from '../parts/facts';
import { useRunBilling } from './use-run-billing';

const IssueInvoicesButton_run = graphql(`
  fragment IssueInvoicesButton_run on BillingRun {
    asOf
    invoiced
    total {
      amount
      currency
    }
  }
`);

/** Issues what a dry run showed, after asking once with the figures. */
export function IssueInvoicesButton(props: { run: FragmentType<typeof IssueInvoicesButton_run> }) {
  const { asOf, invoiced, total } = readFragment(IssueInvoicesButton_run, props.run);
  const navigate = useNavigate();
  const [asking, ask] = useDisclosure(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const { submit, busy } = useRunBilling();
  const issue = async () => {
    const outcome = await submit({ asOf, dryRun: false });
    if (outcome.kind === 'DONE') await navigate(`/invoices/runs/${outcome.noun.id}`);
    else setRefusal(outcome);
  };
  return (
    <>
      <Button onClick={ask.open}>Issue these invoices</Button>
      <ConfirmModal
        opened={asking}
        onClose={ask.close}
        title="Issue these invoices?"
        confirmLabel="Issue invoices"
        busy={busy}
        onConfirm={() => void issue()}
      >
        <RefusalSummary refusal={refusal} />
        <Facts
          facts={[
            { label: 'Invoices', value: invoiced },
            {
              label: 'Total with tax',
              value: total.map((sum) => (
                <div key={sum.currency}>
                  <MoneyText money={sum} />
                </div>
              )),
            },
          ]}
        />
        <Text>Issued invoices get their numbers and never change: corrections are credit notes.</Text>
      </ConfirmModal>
    </>
  );
}
