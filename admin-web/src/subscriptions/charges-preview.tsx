import { Text } from '@mantine/core';
import { dateText, periodText } from '../figures/calendar-text';
import { MoneyText } from '../figures/money-text';
import { readFragment, type FragmentType } from '../gql/fragment-masking';
import { graphql } from '../gql/gql';
import { EmptyState } from '../parts/empty-state';
import { Expandable } from '../parts/expandable';
import { Facts } from '../parts/facts';
import { WorkingTable, type WorkingStep } from '../parts/working-table';

const ChargesPreview_preview = graphql(`
  fragment ChargesPreview_preview on ChargesPreview {
    effectiveOn
    credited {
      amount
      currency
    }
    charged {
      amount
      currency
    }
    net {
      amount
      currency
    }
    insteadOf {
      amount
      currency
    }
    lines {
      rateCardKey
      description
      period {
        startsOn
        endsOn
      }
      difference {
        amount
        currency
      }
      before {
        working {
          rule
          quantity
          rate
          amount
        }
      }
      after {
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

/** The answer to a change that is only asked about. */
export interface ChargesPreviewed {
  chargesPreview?: FragmentType<typeof ChargesPreview_preview> | null;
}

/** What a change would do to charges, line by line, each with its working. */
export function ChargesPreview(props: { preview: ChargesPreviewed['chargesPreview'] }) {
  const preview = readFragment(ChargesPreview_preview, props.preview);
  if (!preview)
    return <EmptyState title="No charge changes">What is agreed on for money stays as it is, on every day.</EmptyState>;
  const { effectiveOn, credited, charged, net, insteadOf, lines } = preview;
  return (
    <>
      <Facts
        facts={[
          { label: 'From', value: dateText(effectiveOn) },
          { label: 'Credited', value: <MoneyText money={credited} /> },
          { label: 'Charged', value: <MoneyText money={charged} /> },
          { label: 'Net, before tax', value: <MoneyText money={net} /> },
          { label: 'Without the change, from that day', value: <MoneyText money={insteadOf} /> },
        ]}
      />
      {lines.length === 0 && (
        <Text c="dimmed" mt="sm">
          No fee falls due or returns on that day.
        </Text>
      )}
      {lines.map(({ rateCardKey, description, period, difference, before, after }) => (
        <Expandable
          key={`${period.startsOn} ${rateCardKey}`}
          title={
            <>
              {description} <code>{rateCardKey}</code>
            </>
          }
          detail={periodText(period)}
          figure={<MoneyText money={difference} exact />}
        >
          <Working title="Charged so far" steps={before?.working} currency={difference.currency} />
          <Working title="With the change" steps={after?.working} currency={difference.currency} />
        </Expandable>
      ))}
    </>
  );
}

function Working(props: { title: string; steps: readonly WorkingStep[] | undefined; currency: string }) {
  const { title, steps, currency } = props;
  if (!steps) return <Text c="dimmed">{title}: nothing.</Text>;
  return (
    <>
      <Text size="sm" fw={600} mt="xs">
        {title}
      </Text>
      <WorkingTable steps={steps} currency={currency} />
    </>
  );
}
