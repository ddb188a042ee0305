import { Select, TextInput } from '@mantine/core';
import { readFragment } from '../gql/fragment-masking';
import { ChangePage } from './change-page';
import { LicencesSection_subscription } from './licences-section';
import { SubscriptionLoader, type SubscriptionToWorkOn } from './subscription-loader';
import { SubscriptionShown_subscription } from './subscription-shown';
import { TimingFields, timingInput, type TimingTyped } from './timing-fields';
import { useSetLicenceQuantity } from './use-set-licence-quantity';

interface Typed extends TimingTyped {
  rateCardKey: string;
  quantity: string;
}

/** Says how many licences are held from a day on. */
export function LicencesPage() {
  return (
    <SubscriptionLoader move="CHANGE_TERMS">
      {(subscription) => <Form subscription={subscription} />}
    </SubscriptionLoader>
  );
}

function Form({ subscription }: { subscription: SubscriptionToWorkOn }) {
  const shown = readFragment(SubscriptionShown_subscription, subscription.shown);
  const { planVersion } = readFragment(LicencesSection_subscription, shown);
  const cards = planVersion.rateCards.filter(({ kind }) => kind === 'LICENCE');
  const initialValues: Typed = {
    rateCardKey: cards[0]?.key ?? '',
    quantity: '',
    when: 'IMMEDIATE',
    effectiveOn: '',
  };
  return (
    <ChangePage
      subscription={subscription}
      title="Set a number of licences"
      deed="Set number"
      meaning="The number holds from the day on, until the next change. Whether a part of a period costs a part of the price is for the rate card to say."
      initialValues={initialValues}
      verb={useSetLicenceQuantity()}
      inputOf={({ rateCardKey, quantity, ...timing }) => ({
        rateCardKey,
        quantity: quantity.trim(),
        ...timingInput(timing),
      })}
    >
      {(form) => (
        <>
          <Select
            label="Licence"
            required
            allowDeselect={false}
            data={cards.map(({ key, item }) => ({ value: key, label: item?.description ?? key }))}
            {...form.getInputProps('rateCardKey')}
          />
          <TextInput
            label="Number held"
            required
            inputMode="decimal"
            autoComplete="off"
            {...form.getInputProps('quantity')}
          />
          <TimingFields form={form} label="From" immediately="Today" nextCycleOn={subscription.nextCycleOn} />
        </>
      )}
    </ChangePage>
  );
}
