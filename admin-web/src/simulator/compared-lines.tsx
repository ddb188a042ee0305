import { Text } from '@mantine/core';
import { periodText } from '../figures/calendar-text';
import { MoneyText } from '../figures/money-text';
import { readFragment, type FragmentType } from '../gql/fragment-masking';
import { graphql } from '../gql/gql';
import { EmptyState } from '../parts/empty-state';
import { Expandable } from '../parts/expandable';
import { Section } from '../parts/section';
import { WorkingTable, type WorkingStep } from '../parts/working-table';

const ComparedLines_line = graphql(`
  fragment ComparedLines_line on ComparedLine {
    rateCardKey
    description
    subscription {
      id
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
    nowCharges {
      period {
        startsOn
        endsOn
      }
      charge {
        working {
          rule
          quantity
          rate
          amount
        }
      }
    }
    thenCharges {
      period {
        startsOn
        endsOn
      }
      charge {
        working {
          rule
          quantity
          rate
          amount
        }
      }
    }
  }
`);

interface SideCharge {
  period: { startsOn: string; endsOn: string };
  charge: { working: readonly WorkingStep[] };
}

/** Card by card, what it costs now and would cost; each opens to how both came about. */
export function ComparedLines(props: {
  lines: readonly FragmentType<typeof ComparedLines_line>[];
  /** False where there is nothing to compare with. */
  isCompared?: boolean;
}) {
  const { isCompared = true } = props;
  const lines = readFragment(ComparedLines_line, props.lines);
  return (
    <Section title="Line by line">
      {lines.length === 0 && <EmptyState title="No charges">Neither side charges anything for these days.</EmptyState>}
      {lines.map((line) => (
        <Expandable
          key={`${line.subscription?.id ?? ''} ${line.rateCardKey}`}
          title={
            <>
              {line.description} <code>{line.rateCardKey}</code>
            </>
          }
          detail={
            isCompared && (
              <>
                {line.now ? <MoneyText money={line.now} /> : '–'} → {line.then ? <MoneyText money={line.then} /> : '–'}
              </>
            )
          }
          figure={<MoneyText money={line.difference} exact />}
        >
          {isCompared && <Side title="Now" charges={line.nowCharges} currency={line.difference.currency} />}
          <Side
            title={isCompared ? 'Then' : 'Charged'}
            charges={line.thenCharges}
            currency={line.difference.currency}
          />
        </Expandable>
      ))}
    </Section>
  );
}

function Side({ title, charges, currency }: { title: string; charges: readonly SideCharge[]; currency: string }) {
  if (charges.length === 0) return <Text c="dimmed">{title}: nothing is charged.</Text>;
  return charges.map(({ period, charge }) => (
    <div key={period.startsOn}>
      <Text size="sm" fw={600} mt="xs">
        {title}, {periodText(period)}
      </Text>
      <WorkingTable steps={charge.working} currency={currency} />
    </div>
  ));
}
