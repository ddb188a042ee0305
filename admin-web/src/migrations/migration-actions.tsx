import { List } from '@mantine/core';
import { quantityText } from '../figures/decimal-text';
import { MoneyText } from '../figures/money-text';
import { ConfirmedButton } from '../forms/confirmed-button';
import { readFragment, type FragmentType } from '../gql/fragment-masking';
import { graphql } from '../gql/gql';
import { countOf } from './outcome-words';
import { useApproveMigration } from './use-approve-migration';
import { useCancelMigration } from './use-cancel-migration';
import { useReturnMigration } from './use-return-migration';

const MigrationActions_migration = graphql(`
  fragment MigrationActions_migration on Migration {
    id
    status
    version
    counts {
      outcome
      count
    }
    fees {
      currency
      now {
        amount
        currency
      }
      then {
        amount
        currency
      }
    }
  }
`);

/** What can be done with a migration as it stands; each is asked about once, with its figures. */
export function MigrationActions(props: { migration: FragmentType<typeof MigrationActions_migration> }) {
  const { id, status, version, counts, fees } = readFragment(MigrationActions_migration, props.migration);
  const [approve, cancel, giveBack] = [useApproveMigration(), useCancelMigration(), useReturnMigration()];
  const many = (outcome: Parameters<typeof countOf>[1]) => quantityText(String(countOf(counts, outcome)));
  return (
    <>
      {(status === 'PLANNING' || status === 'PLANNED') && (
        <ConfirmedButton
          label="Cancel migration"
          title="Cancel the migration?"
          confirmLabel="Cancel migration"
          danger
          busy={cancel.busy}
          submit={() => cancel.submit({ id })}
        >
          Nothing was changed, and nothing will be. What was found stays to be looked at.
        </ConfirmedButton>
      )}
      {status === 'PLANNED' && countOf(counts, 'READY') > 0 && (
        <ConfirmedButton
          label="Approve"
          title={`Change ${many('READY')} subscriptions?`}
          confirmLabel="Approve and run"
          primary
          busy={approve.busy}
          submit={() => approve.submit({ id, expectedVersion: version })}
        >
          <List size="sm" spacing={4}>
            <List.Item>{many('READY')} subscriptions change to the new version.</List.Item>
            <List.Item>{many('BLOCKED')} are blocked and stay where they are.</List.Item>
            {fees.map(({ currency, now, then }) => (
              <List.Item key={currency}>
                Fees of a cycle: <MoneyText money={now} /> now, <MoneyText money={then} /> then.
              </List.Item>
            ))}
          </List>
        </ConfirmedButton>
      )}
      {status === 'DONE' && countOf(counts, 'FAILED') > 0 && (
        <ConfirmedButton
          label="Return failed"
          title={`Return ${many('FAILED')} that failed?`}
          confirmLabel="Return failed"
          busy={giveBack.busy}
          submit={() => giveBack.submit({ id, which: 'FAILED' })}
        >
          They never left their plan: they are settled, and stay on it.
        </ConfirmedButton>
      )}
      {status === 'DONE' && countOf(counts, 'DONE') > 0 && (
        <ConfirmedButton
          label="Return all"
          title={`Return ${many('DONE')} subscriptions?`}
          confirmLabel="Return all"
          danger
          busy={giveBack.busy}
          submit={() => giveBack.submit({ id, which: 'ALL' })}
        >
          Changes to come are taken back. Who is on the new version is on the former from today on, with the overrides
          of then, also where it is archived by now. Who was changed again since stays.
        </ConfirmedButton>
      )}
    </>
  );
}
