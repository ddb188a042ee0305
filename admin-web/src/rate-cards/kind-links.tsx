import { SimpleGrid, Text } from '@mantine/core';
import type { RateCardKind } from '../gql/graphql';
import { NounLink } from '../parts/noun-link';
import { kindWords } from './card-words';

const kinds = Object.keys(kindWords) as RateCardKind[];

/** A way to a new card of each kind. */
export function KindLinks({ to }: { to: (kind: RateCardKind) => string }) {
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
      {kinds.map((kind) => (
        <div key={kind}>
          <NounLink to={to(kind)}>{kindWords[kind].label}</NounLink>
          <Text size="sm" c="dimmed">
            {kindWords[kind].about}
          </Text>
        </div>
      ))}
    </SimpleGrid>
  );
}
