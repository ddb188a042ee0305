import { DateText } from '../figures/date-text';
import { QuantityText } from '../figures/quantity-text';
import { readFragment, type FragmentType } from '../gql/fragment-masking';
import { graphql } from '../gql/gql';
import { ActionLink } from '../parts/action-link';
import { DataTable } from '../parts/data-table';
import { EmptyState } from '../parts/empty-state';
import { Section } from '../parts/section';
import { StatusBadge } from '../parts/status-badge';
import { RemoveLicenceChangeButton } from './remove-licence-change-button';

export const LicencesSection_subscription = graphql(`
  fragment LicencesSection_subscription on PlanSubscription {
    id
    version
    licences {
      rateCardKey
      effectiveOn
      quantity
      pending
    }
    planVersion {
      id
      rateCards {
        key
        kind
        item {
          id
          description
        }
      }
    }
  }
`);

interface LicencesSectionProps {
  subscription: FragmentType<typeof LicencesSection_subscription>;
  mayChange: boolean;
}

/** How many licences of each card were, are and will be held. Nothing where the plan prices none. */
export function LicencesSection({ subscription, mayChange }: LicencesSectionProps) {
  const { id, version, licences, planVersion } = readFragment(LicencesSection_subscription, subscription);
  const cards = planVersion.rateCards.filter(({ kind }) => kind === 'LICENCE');
  if (cards.length === 0 && licences.length === 0) return null;
  const nameOf = (key: string) => cards.find((card) => card.key === key)?.item?.description ?? key;
  return (
    <Section
      title="Licences"
      actions={
        mayChange && cards.length > 0 && <ActionLink to={`/subscriptions/${id}/licences`}>Set a number</ActionLink>
      }
    >
      {licences.length === 0 ? (
        <EmptyState title="No licences held">
          The plan prices licences. Say how many are held with “Set a number”; until then they cost nothing.
        </EmptyState>
      ) : (
        <DataTable
          caption="Licences held, from each day on"
          rows={licences}
          keyOf={({ rateCardKey, effectiveOn }) => `${rateCardKey} ${effectiveOn}`}
          columns={[
            { label: 'Licence', names: true, cell: ({ rateCardKey }) => nameOf(rateCardKey) },
            { label: 'From', cell: ({ effectiveOn }) => <DateText on={effectiveOn} /> },
            { label: 'Held', figure: true, cell: ({ quantity }) => <QuantityText quantity={quantity} /> },
            { label: 'State', cell: ({ pending }) => <StatusBadge status={pending ? 'PENDING' : 'IN_EFFECT'} /> },
            {
              label: 'Undo',
              cell: ({ pending, rateCardKey, effectiveOn }) =>
                pending && mayChange ? (
                  <RemoveLicenceChangeButton
                    what={nameOf(rateCardKey)}
                    change={{ subscriptionId: id, expectedVersion: version, rateCardKey, effectiveOn }}
                  />
                ) : (
                  '–'
                ),
            },
          ]}
        />
      )}
    </Section>
  );
}
