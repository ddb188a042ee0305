import { TextInput } from '@mantine/core';
import { ChangePage } from './change-page';
import { SubscriptionLoader, type SubscriptionToWorkOn } from './subscription-loader';
import { useWithdrawPlanChange } from './use-withdraw-plan-change';

/** Takes a change of plan back before it holds. */
export function WithdrawPlanChangePage() {
  return (
    <SubscriptionLoader move="CHANGE_PLAN">{(subscription) => <Form subscription={subscription} />}</SubscriptionLoader>
  );
}

function Form({ subscription }: { subscription: SubscriptionToWorkOn }) {
  return (
    <ChangePage
      subscription={subscription}
      title="Take a change of plan back"
      deed="Take change back"
      meaning="What it had replaced stands again."
      initialValues={{ effectiveOn: '' }}
      verb={useWithdrawPlanChange()}
      inputOf={({ effectiveOn }) => ({ effectiveOn: effectiveOn || null })}
    >
      {(form) => (
        <TextInput
          type="date"
          label="Day of the change"
          description="Needed only where several are to come"
          {...form.getInputProps('effectiveOn')}
        />
      )}
    </ChangePage>
  );
}
