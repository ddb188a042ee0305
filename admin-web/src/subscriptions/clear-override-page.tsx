import { useParams } from 'react-router';
import { ChangePage } from './change-page';
import { SubscriptionLoader, type SubscriptionToWorkOn } from './subscription-loader';
import { TimingFields, timingInput, type TimingTyped } from './timing-fields';
import { useClearOverride } from './use-clear-override';
import { useOverrideRateCard } from './use-override-rate-card';

interface FormProps {
  subscription: SubscriptionToWorkOn;
  cardKey: string;
}

/** Puts a card back as its plan version has it. */
export function ClearOverridePage() {
  const { cardKey = '' } = useParams();
  return (
    <SubscriptionLoader move="CHANGE_TERMS">
      {(subscription) => <ClearForm subscription={subscription} cardKey={cardKey} />}
    </SubscriptionLoader>
  );
}

/** Takes a card of the plan out, for one subscription. */
export function RemoveCardPage() {
  const { cardKey = '' } = useParams();
  return (
    <SubscriptionLoader move="CHANGE_TERMS">
      {(subscription) => <RemoveForm subscription={subscription} cardKey={cardKey} />}
    </SubscriptionLoader>
  );
}

const initialOf = ({ nextCycleOn }: SubscriptionToWorkOn): TimingTyped => ({
  when: nextCycleOn ? 'NEXT_CYCLE' : 'IMMEDIATE',
  effectiveOn: '',
});

function ClearForm({ subscription, cardKey }: FormProps) {
  return (
    <ChangePage
      subscription={subscription}
      title={`Clear the override of ${cardKey}`}
      deed="Clear override"
      meaning="From the day on the card is as its plan version has it. What was set for later days goes too."
      initialValues={initialOf(subscription)}
      verb={useClearOverride()}
      inputOf={(typed) => ({ rateCardKey: cardKey, ...timingInput(typed) })}
    >
      {(form) => <TimingFields form={form} label="From" immediately="Today" nextCycleOn={subscription.nextCycleOn} />}
    </ChangePage>
  );
}

function RemoveForm({ subscription, cardKey }: FormProps) {
  return (
    <ChangePage
      subscription={subscription}
      title={`Take ${cardKey} out`}
      deed="Take card out"
      meaning="From the day on this subscription is not charged by this card. Other subscriptions of the plan are."
      initialValues={initialOf(subscription)}
      verb={useOverrideRateCard()}
      inputOf={(typed) => ({ change: 'REMOVE' as const, rateCardKey: cardKey, ...timingInput(typed) })}
    >
      {(form) => <TimingFields form={form} label="From" immediately="Today" nextCycleOn={subscription.nextCycleOn} />}
    </ChangePage>
  );
}
