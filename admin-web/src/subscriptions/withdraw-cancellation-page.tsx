import { ChangePage } from './change-page';
import { SubscriptionLoader, type SubscriptionToWorkOn } from './subscription-loader';
import { useWithdrawCancellation } from './use-withdraw-cancellation';

/** Takes a cancellation back before it holds. */
export function WithdrawCancellationPage() {
  return (
    <SubscriptionLoader move="WITHDRAW_CANCELLATION">
      {(subscription) => <CancellationForm subscription={subscription} />}
    </SubscriptionLoader>
  );
}

function CancellationForm({ subscription }: { subscription: SubscriptionToWorkOn }) {
  return (
    <ChangePage
      subscription={subscription}
      title="Take the cancellation back"
      deed="Take cancellation back"
      meaning="The subscription goes on as if it had not been cancelled, until the end that was agreed on, if there is one."
      initialValues={{}}
      verb={useWithdrawCancellation()}
      inputOf={() => ({})}
    />
  );
}
