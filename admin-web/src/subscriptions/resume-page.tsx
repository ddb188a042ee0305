import { ChangePage } from './change-page';
import { SubscriptionLoader, type SubscriptionToWorkOn } from './subscription-loader';
import { TimingFields, timingInput, type TimingTyped } from './timing-fields';
import { useResumeSubscription } from './use-resume-subscription';

/** Ends a pause, or takes one back that has not begun. */
export function ResumePage() {
  return (
    <SubscriptionLoader move="RESUME">{(subscription) => <Form subscription={subscription} />}</SubscriptionLoader>
  );
}

function Form({ subscription }: { subscription: SubscriptionToWorkOn }) {
  const initialValues: TimingTyped = { when: 'IMMEDIATE', effectiveOn: '' };
  return (
    <ChangePage
      subscription={subscription}
      title="Resume subscription"
      deed="Resume subscription"
      meaning="A pause that runs ends; one that is still to come is taken back."
      initialValues={initialValues}
      verb={useResumeSubscription()}
      inputOf={timingInput}
    >
      {(form) => (
        <TimingFields
          form={form}
          label="The first day that is charged again"
          immediately="Today"
          nextCycleOn={subscription.nextCycleOn}
        />
      )}
    </ChangePage>
  );
}
