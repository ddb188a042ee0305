import { Text } from '@mantine/core';
import { InstantText } from '../figures/instant-text';
import { ConfirmedButton } from '../forms/confirmed-button';
import { readFragment, type FragmentType } from '../gql/fragment-masking';
import { graphql } from '../gql/gql';
import type { Standing } from '../gql/graphql';
import { ActionLink } from '../parts/action-link';
import { DataTable } from '../parts/data-table';
import { NounLink } from '../parts/noun-link';
import { Section } from '../parts/section';
import { useMay } from '../session/viewer';
import { paymentModeWords } from './payment-mode-words';
import { StandingBadge } from './standing-badge';
import { useCancelPlannedPaymentMode } from './use-payment-mode';
import { useCancelPlannedMove } from './use-place-account';

const AccountTerms_account = graphql(`
  fragment AccountTerms_account on Account {
    id
    version
    status
    placements {
      effectiveFrom
      effectiveUntil
      standing
      parent {
        id
        name
      }
      payer {
        id
        name
      }
    }
    paymentModes {
      effectiveFrom
      effectiveUntil
      standing
      paymentMode
    }
  }
`);

interface Spanned {
  effectiveFrom: string;
  effectiveUntil?: string | null;
  standing: Standing;
}

const spanColumns = [
  { label: 'From', cell: ({ effectiveFrom }: Spanned) => <InstantText at={effectiveFrom} /> },
  {
    label: 'Until',
    cell: ({ effectiveUntil }: Spanned) => (effectiveUntil ? <InstantText at={effectiveUntil} /> : 'Now and on'),
  },
  { label: 'Standing', cell: ({ standing }: Spanned) => <StandingBadge standing={standing} /> },
];

/** Where an account stood and will stand, who paid and will pay for it, and how. */
export function AccountTerms(props: { account: FragmentType<typeof AccountTerms_account> }) {
  const account = readFragment(AccountTerms_account, props.account);
  const { id, version, status, placements, paymentModes } = account;
  const mayWrite = useMay('customer:write') && status === 'ACTIVE';
  const cancelMove = useCancelPlannedMove();
  const cancelMode = useCancelPlannedPaymentMode();
  const input = { id, expectedVersion: version };
  const planned = (spans: readonly Spanned[]) => spans.some(({ standing }) => standing === 'PLANNED');
  return (
    <>
      <Section
        title="Place in the tree and payer"
        actions={
          mayWrite && (
            <>
              {planned(placements) && (
                <ConfirmedButton
                  label="Take back what is planned"
                  title="Take back the planned move?"
                  confirmLabel="Take back"
                  busy={cancelMove.busy}
                  submit={() => cancelMove.submit(input)}
                >
                  <Text>The account stays where it is and is paid for as now.</Text>
                </ConfirmedButton>
              )}
              <ActionLink to={`/accounts/${id}/move`}>Move account</ActionLink>
            </>
          )
        }
      >
        <DataTable
          caption="Where this account stands, the latest first"
          rows={placements}
          keyOf={({ effectiveFrom }) => effectiveFrom}
          columns={[
            {
              label: 'Parent',
              names: true,
              cell: ({ parent }) =>
                parent ? <NounLink to={`/accounts/${parent.id}`}>{parent.name}</NounLink> : 'Top of the tree',
            },
            {
              label: 'Paid by',
              cell: ({ payer }) =>
                payer.id === id ? 'Itself' : <NounLink to={`/accounts/${payer.id}`}>{payer.name}</NounLink>,
            },
            ...spanColumns,
          ]}
        />
      </Section>
      <Section
        title="Payment mode"
        actions={
          mayWrite && (
            <>
              {planned(paymentModes) && (
                <ConfirmedButton
                  label="Take back the planned mode"
                  title="Take back the planned payment mode?"
                  confirmLabel="Take back"
                  busy={cancelMode.busy}
                  submit={() => cancelMode.submit(input)}
                >
                  <Text>The account goes on paying as now.</Text>
                </ConfirmedButton>
              )}
              <ActionLink to={`/accounts/${id}/payment-mode`}>Change payment mode</ActionLink>
            </>
          )
        }
      >
        <DataTable
          caption="How this account pays, the latest first"
          rows={paymentModes}
          keyOf={({ effectiveFrom }) => effectiveFrom}
          columns={[
            { label: 'Mode', names: true, cell: ({ paymentMode }) => paymentModeWords[paymentMode] },
            ...spanColumns,
          ]}
        />
      </Section>
    </>
  );
}
