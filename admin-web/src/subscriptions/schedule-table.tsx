import { todayIn, spanText } from '../figures/calendar-text';
import { readFragment, type FragmentType } from '../gql/fragment-masking';
import { graphql } from '../gql/gql';
import { DataTable } from '../parts/data-table';
import { NounLink } from '../parts/noun-link';
import { Badge } from '../parts/status-badge';
import { phaseTones, phaseWords, positionOf } from './phase-words';

const ScheduleTable_subscription = graphql(`
  fragment ScheduleTable_subscription on PlanSubscription {
    account {
      id
      timeZone
    }
    schedule {
      startsOn
      endsOn
      state
      overriddenKeys
      coupons {
        startsOn
        coupon {
          id
          name
        }
      }
      planVersion {
        id
        number
        plan {
          id
          name
        }
      }
    }
  }
`);

/** The phases of a subscription, one after the other: what holds on which days. */
export function ScheduleTable(props: {
  subscription: FragmentType<typeof ScheduleTable_subscription>;
  caption: string;
}) {
  const { account, schedule } = readFragment(ScheduleTable_subscription, props.subscription);
  const today = todayIn(account.timeZone);
  return (
    <DataTable
      caption={props.caption}
      rows={schedule}
      keyOf={({ startsOn, planVersion, state }) => `${startsOn} ${planVersion.id} ${state}`}
      columns={[
        { label: 'Days', names: true, cell: (phase) => spanText(phase) },
        {
          label: 'When',
          cell: (phase) => {
            const position = positionOf(phase, today);
            return position === 'Now' ? <Badge tone="green">{position}</Badge> : position;
          },
        },
        { label: 'Charged', cell: ({ state }) => <Badge tone={phaseTones[state]}>{phaseWords[state]}</Badge> },
        {
          label: 'Plan',
          cell: ({ planVersion: { plan, number } }) => (
            <NounLink to={`/catalog/plans/${plan.id}`}>
              {plan.name}, version {number}
            </NounLink>
          ),
        },
        ...(schedule.some(isPricedOtherwise) ? [{ label: 'Beside the plan', cell: besideThePlan }] : []),
      ]}
    />
  );
}

interface Beside {
  overriddenKeys: readonly string[];
  coupons: readonly { coupon: { name: string } }[];
}

/** Whether something holds in a phase that its plan does not say. */
const isPricedOtherwise = ({ overriddenKeys, coupons }: Beside) => overriddenKeys.length + coupons.length > 0;

function besideThePlan({ overriddenKeys, coupons }: Beside): string {
  const said = [...overriddenKeys.map((key) => `${key} overridden`), ...coupons.map(({ coupon }) => coupon.name)];
  return said.length > 0 ? said.join(', ') : '–';
}
