import { ChangePage } from './change-page';
import { SubscriptionLoader, type SubscriptionToWorkOn } from './subscription-loader';
import { TimingFields, timingInput, type TimingTyped } from './timing-fields';
import { useCancelSubscription } from './use-cancel-subscription';

/** Ends a subscription: at the next midnight, with its period, or on a day. */
export function CancelPage() {
  return (
    <SubscriptionLoader move="CANCEL">{(subscription) => <Form subscription={subscription} />}</SubscriptionLoader>
  );
}

function Form({ subscription }: { subscription: SubscriptionToWorkOn }) {
  const { nextCycleOn } = subscription;
  const initialValues: TimingTyped = { when: nextCycleOn ? 'NEXT_CYCLE' : 'IMMEDIATE', effectiveOn: '' };
  return (
    <ChangePage
      subscription={subscription}
      title="Cancel subscription"
      deed="Cancel subscription"
      meaning="It goes on until the day you choose, and until then the cancellation can be taken back. Afterwards it can be taken up again."
      initialValues={initialValues}
      verb={useCancelSubscription()}
      inputOf={timingInput}
    >
      {(form) => (
        <TimingFields
          form={form}
          label="The first day without it"
          immediately="Tomorrow: what was served until then is charged"
          nextCycleOn={nextCycleOn}
        />
      )}
    </ChangePage>
  );
}
