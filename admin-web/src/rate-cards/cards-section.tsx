import { Stack } from '@mantine/core';
import type { VersionShown_VersionFragment } from '../gql/graphql';
import type { Refusal } from '../graph/refusal';
import { ActionLink } from '../parts/action-link';
import { EmptyState } from '../parts/empty-state';
import { moved } from '../parts/moved';
import { Section } from '../parts/section';
import { versionAt } from '../plans/plan-addresses';
import { CardActions } from './card-actions';
import classes from './cards-section.module.css';
import { RateCardDetail } from './rate-card-detail';
import { useOrderRateCards } from './use-order-rate-cards';

interface CardsSectionProps {
  version: VersionShown_VersionFragment;
  onRefusal: (refusal: Refusal | undefined) => void;
}

/** The rate cards of a version in their order; of a draft they are added, edited, moved and removed. */
export function CardsSection({ version, onRefusal }: CardsSectionProps) {
  const { id, status, plan, rateCards, version: seen } = version;
  const isDraft = status === 'DRAFT';
  const { submit, busy } = useOrderRateCards();
  const move = async (place: number, by: number) => {
    const keys = moved(rateCards, place, by).map(({ key }) => key);
    const outcome = await submit({ planVersionId: id, expectedVersion: seen, keys });
    onRefusal(outcome.kind === 'DONE' ? undefined : outcome);
  };
  return (
    <Section
      title="Rate cards"
      actions={isDraft && <ActionLink to={`${versionAt(plan.id, id)}/cards/new`}>Add a card</ActionLink>}
    >
      {rateCards.length === 0 ? (
        <EmptyState title="No rate cards yet">
          A rate card says one thing of the plan: a fee, the price of a meter, a minimum, a discount.
        </EmptyState>
      ) : (
        <ol className={classes.cards}>
          {rateCards.map((card, place) => (
            <li key={card.key} className={classes.card}>
              <RateCardDetail card={card} />
              {isDraft && (
                <Stack gap={4} align="flex-end">
                  <CardActions
                    version={version}
                    card={card}
                    place={place}
                    busy={busy}
                    onMove={(by) => void move(place, by)}
                    onRefusal={onRefusal}
                  />
                </Stack>
              )}
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}
