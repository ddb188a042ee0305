import { useQuery } from '@apollo/client/react';
import { Alert, List } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { PeriodText } from '../figures/date-text';
import { MoneyText } from '../figures/money-text';
import { graphql } from '../gql/gql';
import type { PriceQuantitiesInput } from '../gql/graphql';
import { Facts } from '../parts/facts';
import { Loaded } from '../parts/loaded';
import { TableSkeleton } from '../parts/skeletons';
import { ComparedLines } from './compared-lines';

const PriceQuantities = graphql(`
  query PriceQuantities($input: PriceQuantitiesInput!) {
    priceQuantities(input: $input) {
      __typename
      ... on PricedQuantities {
        period {
          startsOn
          endsOn
        }
        now {
          amount
          currency
        }
        then {
          amount
          currency
        }
        difference {
          amount
          currency
        }
        lines {
          ...ComparedLines_line
        }
      }
      ... on InvalidInput {
        message
        fields {
          path
          message
        }
      }
      ... on NotFound {
        message
      }
      ... on Conflict {
        message
      }
    }
  }
`);

const typingPauseMs = 300;

/** What is typed, priced as it is typed. */
export function PricedQuantities({ input }: { input: PriceQuantitiesInput }) {
  const [asked] = useDebouncedValue(JSON.stringify(input), typingPauseMs);
  const variables = { input: JSON.parse(asked) as PriceQuantitiesInput };
  const result = useQuery(PriceQuantities, { variables, fetchPolicy: 'network-only' });
  return (
    <Loaded result={{ ...result, data: result.data ?? result.previousData }} skeleton={<TableSkeleton />}>
      {({ priceQuantities: priced }) => {
        if (priced.__typename !== 'PricedQuantities') {
          const wrong = priced.__typename === 'InvalidInput' ? priced.fields : [{ path: '', message: priced.message }];
          return (
            <Alert color="red" variant="light" role="alert" title="This cannot be priced">
              <List size="sm">
                {wrong.map(({ path, message }) => (
                  <List.Item key={path}>{message}</List.Item>
                ))}
              </List>
            </Alert>
          );
        }
        const { period, now, then, difference, lines } = priced;
        return (
          <>
            <Facts
              facts={[
                { label: 'Cycle', value: <PeriodText period={period} /> },
                ...(now ? [{ label: 'Compared with', value: <MoneyText money={now} exact /> }] : []),
                { label: 'It costs', value: <MoneyText money={then} exact /> },
                ...(difference ? [{ label: 'Difference', value: <MoneyText money={difference} exact /> }] : []),
              ]}
            />
            <ComparedLines lines={lines} isCompared={now !== null && now !== undefined} />
          </>
        );
      }}
    </Loaded>
  );
}
