import { useParams } from 'react-router';
import { ChangePage } from './change-page';
import { CouponField } from './coupon-field';
import { SubscriptionLoader, type SubscriptionToWorkOn } from './subscription-loader';
import { TimingFields, timingInput, type TimingTyped } from './timing-fields';
import { useApplyCoupon } from './use-apply-coupon';
import { useRemoveCoupon } from './use-remove-coupon';

interface Typed extends TimingTyped {
  couponId: string;
}

/** Gives a subscription a coupon, for as long as that holds. */
export function ApplyCouponPage() {
  return (
    <SubscriptionLoader move="CHANGE_TERMS">
      {(subscription) => <ApplyForm subscription={subscription} />}
    </SubscriptionLoader>
  );
}

/** Takes a coupon away. */
export function RemoveCouponPage() {
  const { couponId = '' } = useParams();
  return (
    <SubscriptionLoader move="CHANGE_TERMS">
      {(subscription) => <RemoveForm subscription={subscription} couponId={couponId} />}
    </SubscriptionLoader>
  );
}

const now = 'The whole of the period that is running';

function ApplyForm({ subscription }: { subscription: SubscriptionToWorkOn }) {
  const { nextCycleOn } = subscription;
  const initialValues: Typed = { couponId: '', when: 'IMMEDIATE', effectiveOn: '' };
  return (
    <ChangePage
      subscription={subscription}
      title="Apply a coupon"
      deed="Apply coupon"
      meaning="It takes something off the charges from the day on, for as long as the coupon says."
      initialValues={initialValues}
      verb={useApplyCoupon()}
      inputOf={({ couponId, ...timing }) => ({ couponId, ...timingInput(timing) })}
    >
      {(form) => (
        <>
          <CouponField required {...form.getInputProps('couponId')} />
          <TimingFields form={form} label="From" immediately={now} nextCycleOn={nextCycleOn} />
        </>
      )}
    </ChangePage>
  );
}

function RemoveForm({ subscription, couponId }: { subscription: SubscriptionToWorkOn; couponId: string }) {
  const initialValues: TimingTyped = { when: 'IMMEDIATE', effectiveOn: '' };
  return (
    <ChangePage
      subscription={subscription}
      title="Remove a coupon"
      deed="Remove coupon"
      meaning="From the day on it takes nothing off any more."
      initialValues={initialValues}
      verb={useRemoveCoupon()}
      inputOf={(timing) => ({ couponId, ...timingInput(timing) })}
    >
      {(form) => <TimingFields form={form} label="From" immediately={now} nextCycleOn={subscription.nextCycleOn} />}
    </ChangePage>
  );
}
