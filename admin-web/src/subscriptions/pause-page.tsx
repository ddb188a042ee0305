import { TextInput } from '@mantine/core';
import { ChangePage } from './change-page';
import { SubscriptionLoader, type SubscriptionToWorkOn } from './subscription-loader';
import { TimingFields, timingInput, type TimingTyped } from './timing-fields';
import { usePauseSubscription } from './use-pause-subscription';

interface Typed extends TimingTyped {
  until: string;
}

/** Pauses a subscription from a day on, for some days or until it is resumed. */
export function PausePage() {
  return <SubscriptionLoader move="PAUSE">{(subscription) => <Form subscription={subscription} />}</SubscriptionLoader>;
}

function Form({ subscription }: { subscription: SubscriptionToWorkOn }) {
  const initialValues: Typed = { when: 'IMMEDIATE', effectiveOn: '', until: '' };
  return (
    <ChangePage
      subscription={subscription}
      title="Pause subscription"
      deed="Pause subscription"
      meaning="While it is paused nothing is charged, and what is used is stored but not priced. Another subscription of the account may price the same meters meanwhile."
      initialValues={initialValues}
      verb={usePauseSubscription()}
      inputOf={({ until, ...timing }) => ({ until: until || null, ...timingInput(timing) })}
    >
      {(form) => (
        <>
          <TimingFields
            form={form}
            label="The first paused day"
            immediately="Tomorrow: today is served already"
            nextCycleOn={subscription.nextCycleOn}
          />
          <TextInput
            type="date"
            label="Goes on again on"
            description="Leave empty to pause until it is resumed"
            {...form.getInputProps('until')}
          />
        </>
      )}
    </ChangePage>
  );
}
