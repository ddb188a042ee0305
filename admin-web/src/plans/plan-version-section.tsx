import { Alert, List, Stack, Text } from '@mantine/core';
import { DayText } from '../figures/instant-text';
import { readFragment, type FragmentType } from '../gql/fragment-masking';
import { graphql } from '../gql/gql';
import { Section } from '../parts/section';
import { StatusBadge } from '../parts/status-badge';
import { cycleWords } from './cycle-words';
import { RateCardDetail } from '../rate-cards/rate-card-detail';

const PlanVersionSection_version = graphql(`
  fragment PlanVersionSection_version on PlanVersion {
    number
    status
    activatedAt
    cycle {
      interval
      startKind
      startDay
      graceDays
    }
    problems {
      path
      message
    }
    rateCards {
      key
      ...RateCardDetail_card
    }
  }
`);

/** One version of a plan: immutable once active, its rate cards with their slabs. */
export function PlanVersionSection(props: { version: FragmentType<typeof PlanVersionSection_version> }) {
  const { number, status, activatedAt, cycle, problems, rateCards } = readFragment(
    PlanVersionSection_version,
    props.version,
  );
  return (
    <Section title={`Version ${number}`} actions={<StatusBadge status={status} />}>
      <Stack gap="md">
        <Text c="dimmed">
          {cycleWords(cycle)}
          {activatedAt && (
            <>
              {' '}
              · active since <DayText at={activatedAt} />
            </>
          )}
        </Text>
        {problems.length > 0 && (
          <Alert color="yellow" variant="light" title="Not ready to be activated" c="inherit">
            <List size="sm">
              {problems.map(({ path, message }) => (
                <List.Item key={`${path} ${message}`}>{message}</List.Item>
              ))}
            </List>
          </Alert>
        )}
        {rateCards.length === 0 && <Text c="dimmed">No rate cards.</Text>}
        {rateCards.map((card) => (
          <RateCardDetail key={card.key} card={card} />
        ))}
      </Stack>
    </Section>
  );
}
