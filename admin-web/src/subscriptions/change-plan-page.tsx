import { ChangePage } from './change-page';
import { PlanVersionField } from './plan-version-field';
import { SubscriptionLoader, type SubscriptionToWorkOn } from './subscription-loader';
import { TimingFields, timingInput, type TimingTyped } from './timing-fields';
import { useChangePlan } from './use-change-plan';

/** Puts a subscription on another plan version. */
export function ChangePlanPage() {
  return (
    <SubscriptionLoader move="CHANGE_PLAN">{(subscription) => <Form subscription={subscription} />}</SubscriptionLoader>
  );
}

interface Typed extends TimingTyped {
  planVersionId: string;
}

function Form({ subscription }: { subscription: SubscriptionToWorkOn }) {
  const verb = useChangePlan();
  const { currency, nextCycleOn } = subscription;
  const initialValues: Typed = {
    planVersionId: '',
    when: nextCycleOn ? 'NEXT_CYCLE' : 'IMMEDIATE',
    effectiveOn: '',
  };
  return (
    <ChangePage
      subscription={subscription}
      title="Change plan"
      deed="Change plan"
      meaning="The day of the change belongs to the new plan. A change within a period closes the segment before it: it is charged for its days, and what was paid in advance beyond them returns."
      initialValues={initialValues}
      verb={verb}
      inputOf={({ planVersionId, ...timing }) => ({ planVersionId, ...timingInput(timing) })}
    >
      {(form) => (
        <>
          <PlanVersionField currency={currency} required {...form.getInputProps('planVersionId')} />
          <TimingFields
            form={form}
            label="When"
            immediately="Today is the first day on the new plan"
            nextCycleOn={nextCycleOn}
          />
        </>
      )}
    </ChangePage>
  );
}
