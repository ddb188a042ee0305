import { TextInput } from '@mantine/core';
import { ChangePage } from './change-page';
import { PlanVersionField } from './plan-version-field';
import { SubscriptionLoader, type SubscriptionToWorkOn } from './subscription-loader';
import { TimingFields, timingInput, type TimingTyped } from './timing-fields';
import { useReactivateSubscription } from './use-reactivate-subscription';

interface Typed extends TimingTyped {
  planVersionId: string | null;
  endsOn: string;
}

/** Takes up a subscription that has ended. */
export function ReactivatePage() {
  return (
    <SubscriptionLoader move="REACTIVATE">{(subscription) => <Form subscription={subscription} />}</SubscriptionLoader>
  );
}

function Form({ subscription }: { subscription: SubscriptionToWorkOn }) {
  const initialValues: Typed = { planVersionId: null, when: 'IMMEDIATE', effectiveOn: '', endsOn: '' };
  return (
    <ChangePage
      subscription={subscription}
      title="Reactivate subscription"
      deed="Reactivate subscription"
      meaning="It goes on from the day you choose; the days since its end stay free of charge."
      initialValues={initialValues}
      verb={useReactivateSubscription()}
      inputOf={({ planVersionId, endsOn, ...timing }) => ({
        planVersionId,
        endsOn: endsOn || null,
        ...timingInput(timing),
      })}
    >
      {(form) => (
        <>
          <PlanVersionField
            currency={subscription.currency}
            clearable
            placeholder="The version it was on last"
            {...form.getInputProps('planVersionId')}
          />
          <TimingFields form={form} label="From" immediately="Today" nextCycleOn={null} />
          <TextInput
            type="date"
            label="First day without it"
            description="Leave empty if it goes on"
            {...form.getInputProps('endsOn')}
          />
        </>
      )}
    </ChangePage>
  );
}
